package com.fadeline.store.serialization;

import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.store.personaldata.EventSubjects;
import com.fadeline.store.personaldata.PersonalData;

/**
 * Serializer of events that seals what is personal in one for the client that the event
 * is about.
 */
final class SealedEventSerializer extends StableNameSerializer {

	private final PersonalData personalData;

	private final EventSubjects subjects;

	SealedEventSerializer(Builder builder, StableTypeNames names, PersonalData personalData, EventSubjects subjects) {
		super(builder, names);
		this.personalData = personalData;
		this.subjects = subjects;
	}

	@Override
	public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> form) {
		if (object == null || !isEvent(object.getClass())) {
			return super.serialize(object, form);
		}
		return this.personalData.about(this.subjects.of(object), () -> super.serialize(object, form));
	}

	@Override
	@SuppressWarnings("TypeParameterUnusedInFormals")
	public <S, T> T deserialize(SerializedObject<S> stored) {
		T read = super.deserialize(stored);
		this.subjects.read(read);
		forgetKeyOfErased(read);
		return read;
	}

	/** Forgets the key of an erased client, which another process may have destroyed. */
	private void forgetKeyOfErased(@Nullable Object read) {
		switch (read) {
			case ClientErased client -> this.personalData.forgetKeyOf(client.clientId());
			case CourseRedacted course -> this.personalData.forgetKeyOf(course.clientId());
			case null, default -> {
			}
		}
	}

}
