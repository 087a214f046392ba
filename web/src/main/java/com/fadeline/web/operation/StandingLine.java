package com.fadeline.web.operation;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fadeline.administration.operation.ProcessorView.State;
import com.fadeline.administration.operation.ProcessorView.Trouble;
import com.fadeline.administration.operation.ProcessorView;
import org.jspecify.annotations.Nullable;

/**
 * View model of the status of an event processor, by the worst of its segments.
 *
 * @param behind stored events that are not handled, at most
 * @param timeLeft null if a segment makes no progress
 */
record StandingLine(String name, State state, @Nullable Trouble error, long behind, Duration oldest,
		@Nullable Duration timeLeft) {

	/** Returns one line for each processor, by name. */
	static List<StandingLine> of(List<ProcessorView> segments) {
		return segments.stream()
			.collect(Collectors.groupingBy(ProcessorView::name, TreeMap::new, Collectors.toList()))
			.values()
			.stream()
			.map(StandingLine::worst)
			.toList();
	}

	private static StandingLine worst(Collection<ProcessorView> segments) {
		ProcessorView worst = segments.stream().max(Comparator.comparing(ProcessorView::state)).orElseThrow();
		boolean moves = segments.stream().allMatch((segment) -> segment.timeLeft() != null);
		return new StandingLine(worst.name(), worst.state(), worst.error(),
				segments.stream().mapToLong(ProcessorView::behind).max().orElse(0),
				segments.stream().map(ProcessorView::oldest).max(Comparator.naturalOrder()).orElse(Duration.ZERO),
				moves ? segments.stream()
					.map((segment) -> Objects.requireNonNull(segment.timeLeft()))
					.max(Comparator.naturalOrder())
					.orElse(Duration.ZERO) : null);
	}

	/** Returns whether the processor runs without trouble. */
	public boolean isWell() {
		return this.state == State.RUNNING;
	}

}
