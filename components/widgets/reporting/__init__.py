"""Tình hình báo cáo: the matrix, one report in detail, the reminder, and due dates after a monitoring round."""
