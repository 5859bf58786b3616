export * from "../../workbook/inputRows";
