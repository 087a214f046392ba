package com.fadeline.store.processing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import com.fadeline.store.health.EventHead;

/** Measurement of how far the event processors are behind the events. */
public final class ProcessorProgress {

	private final ProcessorPositions positions;

	private final EventHead head;

	private final Clock clock;

	private final Map<String, Pace> paces = new ConcurrentHashMap<>();

	private volatile List<Standing> latest = List.of();

	private volatile SortedSet<String> gaps = new TreeSet<>();

	ProcessorProgress(ProcessorPositions positions, EventHead head, Clock clock) {
		this.positions = positions;
		this.head = head;
		this.clock = clock;
	}

	/** Measures the progress now. */
	public synchronized List<Standing> measure() {
		// In this order, an event that arrives meanwhile makes no processor late.
		SortedMap<String, SortedMap<Integer, Long>> positions = this.positions.find();
		long head = this.head.index();
		List<Standing> standings = new ArrayList<>();
		SortedSet<String> gaps = new TreeSet<>();
		positions.forEach((processor, segments) -> {
			segments.forEach((segment, position) -> standings.add(standing(processor, segment, position, head)));
			Segments.missing(segments.keySet()).forEach((segment) -> gaps.add(processor + " " + segment));
		});
		this.gaps = gaps;
		this.latest = List.copyOf(standings);
		return this.latest;
	}

	private Standing standing(String processor, int segment, long position, long head) {
		long behind = (head < 0) ? 0 : Math.max(0, head - Math.max(position, 0));
		Duration oldest = (behind == 0) ? Duration.ZERO
				: this.head.recordedAfter(position).map(this::since).orElse(Duration.ZERO);
		Pace pace = this.paces.computeIfAbsent(processor + " " + segment, (key) -> new Pace());
		pace.note(position, this.clock.instant());
		return new Standing(processor, segment, position, behind, oldest, pace.left(behind), pace.still());
	}

	private Duration since(Instant recorded) {
		Duration age = Duration.between(recorded, this.clock.instant());
		return age.isNegative() ? Duration.ZERO : age;
	}

	/** Returns the progress at the last measurement. */
	List<Standing> latest() {
		return this.latest;
	}

	/** Returns the processors and segments that were missing at the last measurement. */
	public SortedSet<String> gaps() {
		return this.gaps;
	}

}
