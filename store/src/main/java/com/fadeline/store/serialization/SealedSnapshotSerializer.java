package com.fadeline.store.serialization;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

import com.fadeline.command.OfClient;
import com.fadeline.store.personaldata.PersonalData;

/**
 * Serializer that seals the state of an aggregate as a whole for its client, and writes
 * everything else as it is. A snapshot that can no longer be opened is ignored like one
 * that cannot be read.
 */
final class SealedSnapshotSerializer extends Jackson3Serializer {

	private final PersonalData personalData;

	SealedSnapshotSerializer(Builder builder, PersonalData personalData) {
		super(builder);
		this.personalData = personalData;
	}

	@Override
	public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> form) {
		if (!(object instanceof OfClient state)) {
			return super.serialize(object, form);
		}
		SerializedObject<byte[]> plain = super.serialize(object, byte[].class);
		byte[] sealed = this.personalData.seal(state.client(), plain.getData()).getBytes(StandardCharsets.US_ASCII);
		return getConverter().convert(new SimpleSerializedObject<>(sealed, byte[].class, plain.getType()), form);
	}

	@Override
	@SuppressWarnings("TypeParameterUnusedInFormals")
	public <S, T> T deserialize(SerializedObject<S> stored) {
		SerializedObject<byte[]> bytes = getConverter().convert(stored, byte[].class);
		String text = new String(bytes.getData(), StandardCharsets.US_ASCII);
		if (!PersonalData.isSealed(text)) {
			return super.deserialize(bytes);
		}
		Optional<byte[]> opened = this.personalData.open(text);
		return super.deserialize(new SimpleSerializedObject<>(
				opened.orElseThrow(() -> new SerializationException("The client of this snapshot was erased")),
				byte[].class, stored.getType()));
	}

}
