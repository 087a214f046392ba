package com.fadeline.store.personaldata;

import java.util.List;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

import com.fadeline.api.course.assessment.Zones;

/**
 * Serializer that encrypts a value, or each of a list. The preset names of zones reveal
 * nothing and stay as they are.
 */
final class EncryptingSerializer extends ValueSerializer<Object> {

	private final PersonalData personalData;

	private final ObjectMapper plain;

	EncryptingSerializer(PersonalData personalData, ObjectMapper plain) {
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
		if (value instanceof String text && Zones.isPreset(text)) {
			json.writeString(text);
		}
		else {
			json.writeString(this.personalData.seal(this.plain.writeValueAsBytes(value)));
		}
	}

}
