package com.fadeline.administration.audit;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;

/**
 * Collector of the clients and courses that a message or an answer refers to, anywhere in
 * it. It searches all components, so that no query can be forgotten.
 */
final class ReferencedRecords {

	private static final ClassValue<Parts> PARTS = new ClassValue<>() {

		@Override
		protected Parts computeValue(Class<?> type) {
			return Parts.of(type);
		}

	};

	private final Set<ClientId> clients = new LinkedHashSet<>();

	private final Set<CourseId> courses = new LinkedHashSet<>();

	private final Set<CourseId> withClient = new LinkedHashSet<>();

	private ReferencedRecords() {
	}

	static ReferencedRecords in(@Nullable Object answer) {
		ReferencedRecords mentions = new ReferencedRecords();
		mentions.collect(answer);
		return mentions;
	}

	Set<ClientId> clients() {
		return this.clients;
	}

	Set<CourseId> courses() {
		return this.courses;
	}

	/** Returns the courses that appear with their client. */
	Set<CourseId> coursesWithClient() {
		return this.withClient;
	}

	/** Returns the courses that appear without their client. */
	Set<CourseId> coursesAlone() {
		Set<CourseId> alone = new LinkedHashSet<>(this.courses);
		alone.removeAll(this.withClient);
		return alone;
	}

	boolean isEmpty() {
		return this.clients.isEmpty() && this.courses.isEmpty();
	}

	private void collect(@Nullable Object answer) {
		switch (answer) {
			case ClientId client -> this.clients.add(client);
			case CourseId course -> this.courses.add(course);
			case Optional<?> maybe -> maybe.ifPresent(this::collect);
			case Collection<?> many -> many.forEach(this::collect);
			case Map<?, ?> map -> {
				collect(map.keySet());
				collect(map.values());
			}
			case Record record -> collect(record);
			case null, default -> {
			}
		}
	}

	private void collect(Record record) {
		Parts parts = PARTS.get(record.getClass());
		for (Method accessor : parts.accessors()) {
			@Nullable Object part = parts.read(accessor, record);
			collect(part);
			if (parts.namesClient() && part instanceof CourseId course) {
				this.withClient.add(course);
			}
		}
	}

	/**
	 * Parts of a kind of record that may name a client or course.
	 *
	 * @param namesClient whether one of them is the client's id
	 */
	private record Parts(List<Method> accessors, boolean namesClient) {

		static Parts of(Class<?> type) {
			RecordComponent[] components = type.getRecordComponents();
			List<Method> accessors = Arrays.stream(components)
				.filter((component) -> mayNameSomebody(component.getType()))
				.map(RecordComponent::getAccessor)
				.toList();
			accessors.forEach((accessor) -> accessor.setAccessible(true));
			return new Parts(accessors,
					Arrays.stream(components).anyMatch((component) -> component.getType() == ClientId.class));
		}

		private static boolean mayNameSomebody(Class<?> type) {
			return !(type.isPrimitive() || type.isEnum() || type == String.class || type == UUID.class
					|| Number.class.isAssignableFrom(type) || type.getPackageName().equals("java.time"));
		}

		@Nullable Object read(Method accessor, Record record) {
			try {
				return accessor.invoke(record);
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException("%s of %s cannot be read".formatted(accessor, record.getClass()), ex);
			}
		}

	}

}
