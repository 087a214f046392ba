package com.fadeline.web.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON module that rejects text with U+0000, which PostgreSQL does not accept and no real
 * text contains.
 */
class TextWithoutNulls extends SimpleModule {

	private static final long serialVersionUID = 1;

	TextWithoutNulls() {
		super("text without nulls");
		addDeserializer(String.class, new Deserializer());
	}

	private static final class Deserializer extends StringDeserializer {

		@Override
		public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
			@Nullable String text = super.deserialize(parser, context);
			return (text == null || text.indexOf('\0') < 0) ? text
					: (String) context.handleWeirdStringValue(String.class, text, "U+0000 is in it");
		}

	}

}
