package com.fadeline.store.personaldata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ValueDeserializer;

import com.fadeline.api.Personal;

/**
 * Deserializer that decrypts a value, or each of a list; a value whose key is destroyed
 * is read as erased.
 */
final class DecryptingDeserializer extends ValueDeserializer<Object> {

	private final PersonalData personalData;

	private final ObjectMapper plain;

	private final @Nullable JavaType type;

	DecryptingDeserializer(PersonalData personalData, ObjectMapper plain) {
		this(personalData, plain, null);
	}

	private DecryptingDeserializer(PersonalData personalData, ObjectMapper plain, @Nullable JavaType type) {
		this.personalData = personalData;
		this.plain = plain;
		this.type = type;
	}

	@Override
	public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
		return new DecryptingDeserializer(this.personalData, this.plain, property.getType());
	}

	@Override
	public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
		JavaType target = (this.type != null) ? this.type : context.constructType(Object.class);
		if (parser.currentToken() != JsonToken.START_ARRAY) {
			return read(target, parser);
		}
		List<@Nullable Object> list = new ArrayList<>();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			list.add(read(target.getContentType(), parser));
		}
		return list;
	}

	private @Nullable Object read(JavaType target, JsonParser parser) {
		if (parser.currentToken() == JsonToken.VALUE_STRING && PersonalData.isSealed(parser.getString())) {
			Optional<byte[]> json = this.personalData.open(parser.getString());
			return json.isPresent() ? this.plain.readValue(json.get(), target) : erased(target);
		}
		return this.plain.readerFor(target).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readValue(parser);
	}

	private static @Nullable Object erased(JavaType type) {
		return type.hasRawClass(String.class) ? Personal.ERASED : null;
	}

}
