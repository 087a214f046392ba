package com.fadeline.command;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.axonframework.serialization.Revision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.TypeFactory;

import com.fadeline.api.id.Id;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A snapshot is read by the shape that its revision had. Each file lists the fields of
 * one, by their paths.
 */
class SnapshotShapeTests {

	private static final Path SHAPES = Path.of("src/test/resources/snapshots");

	private static final TypeFactory TYPES = JsonMapper.shared().getTypeFactory();

	@ParameterizedTest
	@ValueSource(strings = { "com.fadeline.command.course.Course", "com.fadeline.command.client.Client" })
	void a_snapshot_of_another_shape_has_another_revision(String name) throws Exception {
		Class<?> aggregate = Class.forName(name);
		String revision = aggregate.getAnnotation(Revision.class).value();
		Path shape = SHAPES.resolve("%s.%s.txt".formatted(aggregate.getSimpleName(), revision));
		List<String> fields = new ArrayList<>();
		list("", TYPES.constructType(aggregate), List.of(), fields);

		assertThat(shape)
			.as("the shape of revision %s; where the fields of %s changed, raise its revision first:\n%s", revision,
					aggregate.getSimpleName(), String.join("\n", fields))
			.exists();
		assertThat(fields)
			.as("the fields of revision %s; raise the revision of %s and put them into a file of its name", revision,
					aggregate.getSimpleName())
			.isEqualTo(Files.readAllLines(shape));
	}

	private static void list(String path, JavaType type, List<Class<?>> within, List<String> fields) {
		if (type.isContainerType()) {
			list(path + "[]", type.getContentType(), within, fields);
		}
		else if (isLeaf(type)) {
			fields.add(path + " " + (type.isEnumType() ? "enum" : type.getRawClass().getSimpleName()));
		}
		else if (within.contains(type.getRawClass())) {
			fields.add(path + " again");
		}
		else {
			List<Class<?>> inside = new ArrayList<>(within);
			inside.add(type.getRawClass());
			Arrays.stream(type.getRawClass().getDeclaredFields())
				.filter((field) -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
				.sorted(Comparator.comparing(Field::getName))
				.forEach((field) -> list(path.isEmpty() ? field.getName() : path + "." + field.getName(),
						TYPES.resolveMemberType(field.getGenericType(), type.getBindings()), inside, fields));
		}
	}

	private static boolean isLeaf(JavaType type) {
		Class<?> raw = type.getRawClass();
		return type.isEnumType() || raw.isInterface() || Id.class.isAssignableFrom(raw)
				|| !raw.getName().startsWith("com.fadeline.");
	}

}
