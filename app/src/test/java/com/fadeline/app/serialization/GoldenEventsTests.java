package com.fadeline.app.serialization;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.course.CourseEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events are for ever: what was written once is read for good. A golden file is never
 * changed; a new shape is a new revision with a file of its own and an upcaster.
 */
class GoldenEventsTests {

	private static final Path GOLDEN = Path.of("src/test/resources/events");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final Serializer serializer = SerializationConfiguration.plainEventSerializer(new ValueTypesModule(),
			StableTypeNames.of(ClientEvent.class, CourseEvent.class));

	@Test
	void every_event_has_a_sample() {
		assertThat(EventSamples.all().map(Object::getClass)).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(eventTypes().toList());
	}

	@ParameterizedTest
	@MethodSource("com.fadeline.app.serialization.EventSamples#all")
	void an_event_is_written_as_its_golden_file_has_it(Object event) throws IOException {
		SerializedObject<byte[]> written = this.serializer.serialize(event, byte[].class);

		assertThat(JSON.readTree(written.getData())).isEqualTo(JSON.readTree(golden(event)));
		assertThat(written.getType().getName()).isEqualTo(event.getClass().getSimpleName());
		assertThat(written.getType().getRevision()).isEqualTo("1");
	}

	@ParameterizedTest
	@MethodSource("com.fadeline.app.serialization.EventSamples#all")
	void an_event_is_read_from_its_golden_file(Object event) throws IOException {
		Object read = this.serializer.deserialize(new SimpleSerializedObject<>(
				golden(event).getBytes(StandardCharsets.UTF_8), byte[].class, event.getClass().getSimpleName(), "1"));

		assertThat(read).isEqualTo(event);
	}

	private static Stream<Class<?>> eventTypes() {
		return Stream.of(ClientEvent.class, CourseEvent.class)
			.flatMap((type) -> Stream.of(type.getPermittedSubclasses()));
	}

	private static String golden(Object event) throws IOException {
		return Files.readString(GOLDEN.resolve(event.getClass().getSimpleName() + ".1.json"));
	}

}
