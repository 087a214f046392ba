package com.fadeline.app.serialization;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

import com.fadeline.api.course.CourseEvent;

/**
 * Lets an answer that holds events, such as a course's history, be read back by the
 * process that asked: each says its stable name. Stored events do not, nor do those told
 * over HTTP.
 */
final class EventsInMessages extends SimpleModule {

	private static final long serialVersionUID = 1L;

	EventsInMessages(StableTypeNames names) {
		super("Events in messages");
		setMixInAnnotation(CourseEvent.class, ByStableName.class);
		registerSubtypes(names.subtypesOf(CourseEvent.class)
			.map((type) -> new NamedType(type, names.nameOf(type).orElseThrow()))
			.toArray(NamedType[]::new));
	}

	@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@type")
	private interface ByStableName {

	}

}
