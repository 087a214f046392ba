package com.fadeline.command.deadlines;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;

/** Serializer of task data in the format of messages, never as Java objects. */
class DeadlineSerializer implements Serializer {

	private final org.axonframework.serialization.Serializer json;

	DeadlineSerializer(org.axonframework.serialization.Serializer json) {
		this.json = json;
	}

	@Override
	public byte[] serialize(Object data) {
		return this.json.serialize(data, byte[].class).getData();
	}

	@Override
	public <T> T deserialize(Class<T> type, byte[] data) {
		return this.json.deserialize(new SimpleSerializedObject<>(data, byte[].class, type.getName(), null));
	}

}
