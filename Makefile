# make run    set everything up and serve the dashboard on http://127.0.0.1:8501 (PORT=… for another port); whoever sits
#             at this machine may change the figures
# make serve  the same on any other address (ADDRESS=…); nobody changes anything without signing in (docs/people.md)
# make test   set everything up, browser included, and run every check and test

PORT ?= 8501
ADDRESS ?= 0.0.0.0
TRIAL_PORT ?= 8080
PYTEST_ARGS ?=
# another province's tables and boundaries (docs/another_province.md)
DATA_DIR ?= data
# as --quick, with which each benchmark is only tried out
BENCH_ARGS ?=
BENCHMARKS := first_map side_by_side growth readers documents imports large_release soak
PY := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help run serve trial test words check data boundaries lock sbom bench docs pictures wheelhouse clean

help:
	@echo 'make run         cài đặt và mở bảng theo dõi tại http://127.0.0.1:$(PORT) · set up and serve'
	@echo 'make serve       mở cho máy khác, sửa số liệu phải đăng nhập (ADDRESS=…) · serve other machines'
	@echo 'make trial       chạy thử PostgreSQL, hai tiến trình và nginx trên máy này · try several replicas here'
	@echo 'make test        cài đặt và chạy mọi kiểm thử · set up and run every test'
	@echo 'make check       kiểm tra các bảng trong data/ · check the tables in data/'
	@echo 'make words       đưa câu chữ mới vào danh mục · bring new texts into the catalogue'
	@echo 'make data        tạo lại các bảng trong data/ · make the tables in data/ anew'
	@echo 'make boundaries  tạo lại các lớp ranh giới · derive the boundary layers anew'
	@echo 'make lock        khóa lại phiên bản thư viện · compile requirements.txt anew'
	@echo 'make sbom        lập lại danh mục thành phần phần mềm · write the bill of materials of the lock anew'
	@echo 'make bench       đo thời gian chờ trong trình duyệt · measure waiting in a real browser'
	@echo 'make docs        viết lại phần tài liệu rút từ phần mềm · write anew what documents take from the program'
	@echo 'make pictures    chụp lại ảnh cho README và hướng dẫn · take the pictures of README and guide anew'
	@echo 'make wheelhouse  gom gói Python cho máy không có internet (WHEELHOUSE=…) · fetch the packages for a machine without internet'
	@echo 'make clean       xóa những gì đã cài và tạo ra · remove what was installed and made'

run:
	@deploy/prepare.sh
	@LOCAL_EDITOR=1 exec $(PY) deploy/serve.py --server.port $(PORT)

serve:
	@deploy/prepare.sh
	@LOCAL_EDITOR=0 exec $(PY) deploy/serve.py --server.address $(ADDRESS) --server.port $(PORT) \
		--browser.serverAddress $(ADDRESS)

trial:
	@deploy/prepare.sh test
	@exec deploy/trial.sh $(TRIAL_PORT)

# Journeys go one by one after the rest: two browsers on two cores would wait for each other, and time out.
test:
	@deploy/prepare.sh test
	$(PY) -m ruff check .
	$(PY) -m mypy
	.venv/bin/lint-imports
	$(PY) -m pytest -n 2 -m 'not browser' $(PYTEST_ARGS)
	$(PY) -m pytest -m browser $(PYTEST_ARGS)

words:
	@deploy/prepare.sh
	@$(PY) -m words

check:
	@deploy/prepare.sh
	@$(PY) -m monitoring check --data $(DATA_DIR)

data:
	@deploy/prepare.sh
	$(PY) data/make_tables.py

boundaries:
	@deploy/prepare.sh
	$(PY) geo/make_boundaries.py

# The compiler is kept apart, so that .venv holds what the lock names and nothing else.
lock:
	python3 -m venv .lock-tools
	.lock-tools/bin/python -m pip install --disable-pip-version-check --quiet 'uv>=0.9,<1'
	.lock-tools/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
		--output-file requirements.txt requirements.in
	cd benchmarks/peers && ../../.lock-tools/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
		--output-file requirements.txt requirements.in
	@$(MAKE) --no-print-directory sbom

# docs/sbom.cdx.json: what the lock names, with versions and hashes, and the files of others in this repository
sbom:
	python3 -m venv .lock-tools
	.lock-tools/bin/python -m pip install --disable-pip-version-check --quiet 'cyclonedx-bom>=7.5,<8'
	.lock-tools/bin/cyclonedx-py requirements --output-reproducible --output-file .lock-tools/packages.json requirements.txt
	.lock-tools/bin/python docs/make_bill_of_materials.py .lock-tools/packages.json

# One after the other: two at once would measure each other.
bench:
	@deploy/prepare.sh test
	@benchmarks/peers/prepare.sh
	set -e; for name in $(BENCHMARKS); do $(PY) -m benchmarks.$$name $(BENCH_ARGS); done
	$(PY) -m benchmarks.report

docs:
	@deploy/prepare.sh
	@PYTHONPATH=. $(PY) docs/make_reference.py

pictures:
	@deploy/prepare.sh test
	PYTHONPATH=. $(PY) docs/make_pictures.py

wheelhouse:
	@env -u WHEELHOUSE deploy/make_wheelhouse.sh $(or $(WHEELHOUSE),wheelhouse)

clean:
	rm -rf .venv .venv.lock .lock-tools .pytest_cache .ruff_cache .mypy_cache .import_linter_cache test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
