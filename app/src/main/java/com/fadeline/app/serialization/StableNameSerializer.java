package com.fadeline.app.serialization;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Writes events under their stable names and reads them by these names alone. A class of
 * ours that is no event, and a stored name that no event has, are errors: the first would
 * store a class name for ever, the second would silently skip a fact.
 */
class StableNameSerializer extends Jackson3Serializer {

	private static final String FRAMEWORK = "org.axonframework.";

	private final StableTypeNames names;

	StableNameSerializer(Builder builder, StableTypeNames names) {
		super(builder);
		this.names = names;
	}

	/** Whether it is one of our events. */
	boolean isEvent(Class<?> type) {
		return this.names.nameOf(type).isPresent();
	}

	@Override
	public SerializedType typeForClass(Class type) {
		if (type == null || type.getName().startsWith(FRAMEWORK)) {
			return super.typeForClass(type);
		}
		String name = this.names.nameOf(type)
			.orElseThrow(() -> new SerializationException(
					"%s cannot be stored as an event: no sealed interface of events permits it"
						.formatted(type.getName())));
		return new SimpleSerializedType(name, getRevisionResolver().revisionOf(type));
	}

	@Override
	public Class<?> classForType(SerializedType type) {
		if (SerializedType.emptyType().equals(type) || type.getName().startsWith(FRAMEWORK)) {
			return super.classForType(type);
		}
		return this.names.typeOf(type.getName())
			.orElseThrow(() -> new SerializationException(
					"The event store holds an event named '%s' (revision %s) that this version of Fadeline does not know; run a newer version"
						.formatted(type.getName(), type.getRevision())));
	}

}
