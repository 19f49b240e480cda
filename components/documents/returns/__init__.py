"""The form as a workbook: the template that goes out, and the received file sent back with its bad cells marked."""
