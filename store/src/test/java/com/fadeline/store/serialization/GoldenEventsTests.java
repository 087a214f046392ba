package com.fadeline.store.serialization;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.course.CourseEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Events are for ever: what was written once is read for good. A golden file is never
 * changed; a new shape is a new revision with a file of its own. What only gained
 * optional components is read as it is, anything else by an upcaster.
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
	@MethodSource("com.fadeline.store.serialization.EventSamples#all")
	void an_event_is_written_as_its_golden_file_has_it(Object event) throws IOException {
		SerializedObject<byte[]> written = this.serializer.serialize(event, byte[].class);

		assertThat(JSON.readTree(written.getData())).isEqualTo(JSON.readTree(golden(event)));
		assertThat(written.getType().getName()).isEqualTo(event.getClass().getSimpleName());
		assertThat(written.getType().getRevision()).isEqualTo(revision(event.getClass()));
	}

	@ParameterizedTest
	@MethodSource("com.fadeline.store.serialization.EventSamples#all")
	void an_event_is_read_from_its_golden_file(Object event) throws IOException {
		Object read = this.serializer
			.deserialize(new SimpleSerializedObject<>(golden(event).getBytes(StandardCharsets.UTF_8), byte[].class,
					event.getClass().getSimpleName(), revision(event.getClass())));

		assertThat(read).isEqualTo(event);
	}

	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("earlierFiles")
	void what_an_earlier_revision_holds_is_read_and_nothing_of_it_is_lost(Path file) throws IOException {
		String[] name = file.getFileName().toString().split("\\.");

		Object read = this.serializer
			.deserialize(new SimpleSerializedObject<>(Files.readAllBytes(file), byte[].class, name[0], name[1]));

		JsonNode now = JSON.readTree(this.serializer.serialize(read, byte[].class).getData());
		assertThat(read.getClass().getSimpleName()).isEqualTo(name[0]);
		assertThat(leaves(now)).containsAll(leaves(JSON.readTree(Files.readAllBytes(file))));
	}

	static Stream<Path> earlierFiles() throws IOException {
		Set<String> present = eventTypes().map(GoldenEventsTests::fileName).collect(Collectors.toSet());
		try (Stream<Path> files = Files.list(GOLDEN)) {
			return files.filter((file) -> !present.contains(file.getFileName().toString())).toList().stream();
		}
	}

	/** Every value with the way to it. */
	private static List<String> leaves(JsonNode node) {
		List<String> leaves = new ArrayList<>();
		addLeaves("", node, leaves);
		return leaves;
	}

	private static void addLeaves(String path, JsonNode node, List<String> leaves) {
		if (!node.isContainer()) {
			leaves.add(path + "=" + node);
		}
		node.propertyStream().forEach((entry) -> addLeaves(path + "/" + entry.getKey(), entry.getValue(), leaves));
		if (node.isArray()) {
			node.forEach((element) -> addLeaves(path + "/*", element, leaves));
		}
	}

	private static Stream<Class<?>> eventTypes() {
		return Stream.concat(records(ClientEvent.class), CourseEvent.types().stream());
	}

	private static Stream<Class<?>> records(Class<?> type) {
		return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(GoldenEventsTests::records)
				: Stream.of(type);
	}

	private static String golden(Object event) throws IOException {
		return Files.readString(GOLDEN.resolve(fileName(event.getClass())));
	}

	private static String fileName(Class<?> type) {
		return "%s.%s.json".formatted(type.getSimpleName(), revision(type));
	}

	private static String revision(Class<?> type) {
		return type.getAnnotation(Revision.class).value();
	}

}
