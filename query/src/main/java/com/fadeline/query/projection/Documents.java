package com.fadeline.query.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Serializer of the JSON documents of the read models. PostgreSQL stores no NUL in texts,
 * so one in an event becomes the replacement character instead of stopping the read
 * model.
 */
@Component
public final class Documents {

	/** Stands for a NUL. */
	static final char REPLACEMENT = '\uFFFD';

	private final JsonMapper mapper;

	/**
	 * @param valueTypes the JSON format of ids and values
	 */
	public Documents(@Qualifier("valueTypesModule") JacksonModule valueTypes) {
		this.mapper = JsonMapper.builder()
			.addModule(valueTypes)
			.addModule(new SimpleModule().addSerializer(new TextSerializer()))
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
			.build();
	}

	/** Reads a document. */
	public <T> T read(String json, Class<T> type) {
		return this.mapper.readValue(json, type);
	}

	/** Writes a document. */
	public String write(Object document) {
		return this.mapper.writeValueAsString(document);
	}

	static String withoutNul(String text) {
		return text.replace('\u0000', REPLACEMENT);
	}

	private static final class TextSerializer extends StdSerializer<String> {

		TextSerializer() {
			super(String.class);
		}

		@Override
		public void serialize(String value, JsonGenerator generator, SerializationContext context) {
			generator.writeString(withoutNul(value));
		}

	}

}
