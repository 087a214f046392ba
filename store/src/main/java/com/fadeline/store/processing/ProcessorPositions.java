package com.fadeline.store.processing;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reader of the index up to which each segment of each processor has handled the events:
 * as stored, or as observed in this process where that is further. A position after
 * events that a processor does not handle is stored late.
 */
final class ProcessorPositions {

	private static final long BEFORE_ALL = -1;

	private final JdbcClient database;

	private final Serializer serializer;

	private final EventProcessingConfiguration processing;

	ProcessorPositions(JdbcClient database, Serializer serializer, EventProcessingConfiguration processing) {
		this.database = database;
		this.serializer = serializer;
		this.processing = processing;
	}

	/** Returns the positions by processor and segment; -1 before the first event. */
	SortedMap<String, SortedMap<Integer, Long>> find() {
		SortedMap<String, SortedMap<Integer, Long>> found = new TreeMap<>();
		this.database.sql("select processor_name, segment, token, token_type from axon.token").query((row) -> {
			found.computeIfAbsent(row.getString("processor_name"), (name) -> new TreeMap<>())
				.put(row.getInt("segment"), stored(row.getBytes("token"), row.getString("token_type")));
		});
		found.forEach((name, segments) -> this.processing.eventProcessor(name, StreamingEventProcessor.class)
			.ifPresent((processor) -> processor.processingStatus()
				.forEach((segment, status) -> raise(segments, segment, status.getCurrentPosition()))));
		return found;
	}

	private static void raise(Map<Integer, Long> segments, int segment, OptionalLong position) {
		position.ifPresent((known) -> segments.computeIfPresent(segment, (same, stored) -> Math.max(known, stored)));
	}

	private long stored(byte @Nullable [] token, @Nullable String type) {
		if (token == null) {
			return BEFORE_ALL;
		}
		TrackingToken read = this.serializer
			.deserialize(new SimpleSerializedObject<>(token, byte[].class, Objects.requireNonNull(type), null));
		@Nullable TrackingToken handled = WrappedToken.unwrapLowerBound(read);
		return (handled == null) ? BEFORE_ALL : handled.position().orElse(BEFORE_ALL);
	}

}
