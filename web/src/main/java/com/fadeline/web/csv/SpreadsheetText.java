package com.fadeline.web.csv;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes text so that no spreadsheet takes it for a formula: what begins like one gets an
 * apostrophe in front (OWASP, CSV injection). Numbers are none.
 */
class SpreadsheetText extends StdSerializer<String> {

	/** Which Excel takes for the usual ones where it is set up in Japanese or Chinese. */
	private static final String FULL_WIDTH = "\uFF1D\uFF0B\uFF0D\uFF20";

	private static final String BEGINS_A_FORMULA = "=+-@\t\r\n" + FULL_WIDTH;

	SpreadsheetText() {
		super(String.class);
	}

	@Override
	public void serialize(String text, JsonGenerator generator, SerializationContext context) {
		generator.writeString(guarded(text));
	}

	static String guarded(String text) {
		return (!text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
