package com.fadeline.app.personaldata;

import java.util.List;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

import com.fadeline.api.course.Zones;

/**
 * Writes a value as sealed text, and each of a list. The names that are offered for zones
 * tell nothing of anybody and stay as they are.
 */
final class SealingSerializer extends ValueSerializer<Object> {

	private final PersonalData personalData;

	private final ObjectMapper plain;

	SealingSerializer(PersonalData personalData, ObjectMapper plain) {
		this.personalData = personalData;
		this.plain = plain;
	}

	@Override
	public void serialize(Object value, JsonGenerator json, SerializationContext context) {
		if (value instanceof List<?> list) {
			json.writeStartArray();
			list.forEach((item) -> write(item, json));
			json.writeEndArray();
		}
		else {
			write(value, json);
		}
	}

	private void write(Object value, JsonGenerator json) {
		if (value instanceof String text && Zones.SCALP_PRESETS.contains(text)) {
			json.writeString(text);
		}
		else {
			json.writeString(this.personalData.seal(this.plain.writeValueAsBytes(value)));
		}
	}

}
