export const drawingMain = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const chartMain = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const relationMain = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const spreadsheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
