package com.fadeline.store.health;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.toMap;

/**
 * Meters of the results of the health checks: {@code fadeline.processor.behind} in events
 * and {@code fadeline.processor.oldest} in seconds, by processor and segment,
 * {@code fadeline.dead.letters} by processing group, and
 * {@code fadeline.reminders.failing} and {@code .overdue}.
 */
@Component
public class OperationMeters implements MeterBinder {

	private final Map<String, MultiGauge> gauges = new ConcurrentHashMap<>();

	private final Map<Row, Number> latest = new ConcurrentHashMap<>();

	private final Set<String> groups = new TreeSet<>();

	@Override
	public void bindTo(MeterRegistry registry) {
		gauge(registry, "fadeline.processor.behind", "events", "Events that are stored and not handled, at most");
		gauge(registry, "fadeline.processor.oldest", "seconds", "Age of the oldest event that is not handled");
		gauge(registry, "fadeline.dead.letters", "events", "Events set aside, which could not be handled");
		gauge(registry, "fadeline.reminders.failing", null, "Reminders that failed when they were due");
		gauge(registry, "fadeline.reminders.overdue", null, "Reminders that nobody raised for 15 minutes");
	}

	private void gauge(MeterRegistry registry, String name, @Nullable String unit, String description) {
		this.gauges.put(name, MultiGauge.builder(name).baseUnit(unit).description(description).register(registry));
	}

	/** Sets how far the segments of the processors are behind. */
	public void behind(List<Behind> segments) {
		set("fadeline.processor.behind", segments.stream().collect(toMap(OperationMeters::tags, Behind::events)));
		set("fadeline.processor.oldest", segments.stream().collect(toMap(OperationMeters::tags, Behind::seconds)));
	}

	private static Tags tags(Behind segment) {
		return Tags.of("processor", segment.processor(), "segment", String.valueOf(segment.segment()));
	}

	/**
	 * Registers the groups, with no dead letters until {@link #deadLetters} reports some.
	 */
	public synchronized void groups(Set<String> names) {
		this.groups.addAll(names);
	}

	/** Sets how many reminders fail, and how many are overdue. */
	void reminders(long failing, long overdue) {
		set("fadeline.reminders.failing", Map.of(Tags.empty(), failing));
		set("fadeline.reminders.overdue", Map.of(Tags.empty(), overdue));
	}

	/** Sets the numbers of dead letters of the groups that have any. */
	synchronized void deadLetters(Map<String, Long> letters) {
		this.groups.addAll(letters.keySet());
		set("fadeline.dead.letters", this.groups.stream()
			.collect(toMap((group) -> Tags.of("group", group), (group) -> letters.getOrDefault(group, 0L))));
	}

	/**
	 * Sets values. Gauges stay registered while their tags do: one that is replaced
	 * during a scrape counts as two, and the scrape fails.
	 */
	private void set(String name, Map<Tags, Long> values) {
		MultiGauge gauge = this.gauges.get(name);
		if (gauge == null) {
			return;
		}
		values.forEach((tags, value) -> this.latest.put(new Row(name, tags), value));
		gauge.register(values.keySet()
			.stream()
			.map((tags) -> MultiGauge.Row.of(tags, () -> this.latest.get(new Row(name, tags))))
			.toList(), false);
		this.latest.keySet().removeIf((row) -> row.name().equals(name) && !values.containsKey(row.tags()));
	}

	private record Row(String name, Tags tags) {
	}

	/**
	 * Value object of how far a segment of a processor is behind.
	 *
	 * @param events events that are stored and not handled, at most
	 * @param seconds age of the oldest of them; 0 if there is none
	 */
	public record Behind(String processor, int segment, long events, long seconds) {
	}

}
