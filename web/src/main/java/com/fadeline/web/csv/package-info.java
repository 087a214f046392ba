/**
 * Tables as CSV and XLSX, safe to open in a spreadsheet.
 */
@NullMarked
package com.fadeline.web.csv;

import org.jspecify.annotations.NullMarked;
