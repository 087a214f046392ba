package com.fadeline.web.csv;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Serializer that keeps spreadsheets from reading text as a formula: text that begins
 * like one gets an apostrophe in front (OWASP, CSV injection). Numbers are not affected.
 */
class SpreadsheetText extends StdSerializer<String> {

	/**
	 * Full-width characters, which Excel reads as the usual ones in a Japanese or Chinese
	 * setup.
	 */
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
