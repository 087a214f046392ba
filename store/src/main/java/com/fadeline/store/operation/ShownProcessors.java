package com.fadeline.store.operation;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fadeline.administration.changes.Administrators;
import com.fadeline.administration.operation.ProcessorStandings;
import com.fadeline.administration.operation.ProcessorView.State;
import com.fadeline.administration.operation.ProcessorView.Trouble;
import com.fadeline.administration.operation.ProcessorView;
import com.fadeline.administration.operation.RebuildView;
import com.fadeline.api.Requester;
import com.fadeline.store.axon.DatabaseOutages;
import com.fadeline.store.health.EventHead;
import com.fadeline.store.processing.ProcessorProgress;
import com.fadeline.store.processing.Standing;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reader of the state of the event processors of all processes: their progress by their
 * positions in the database; their activity from this process, and for those of other
 * processes by whether a process has claimed them lately.
 */
@Component
class ShownProcessors implements ProcessorStandings {

	/** Claims are renewed every few seconds. */
	private static final Duration CLAIM = Duration.ofSeconds(30);

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final ProcessorProgress progress;

	private final EventProcessingConfiguration processing;

	private final EventHead head;

	private final RebuildTable rebuilds;

	private final JdbcClient database;

	private final Clock clock;

	ShownProcessors(ProcessorProgress progress, EventProcessingConfiguration processing, EventHead head,
			RebuildTable rebuilds, JdbcClient database, Clock clock) {
		this.progress = progress;
		this.processing = processing;
		this.head = head;
		this.rebuilds = rebuilds;
		this.database = database;
		this.clock = clock;
	}

	@Override
	public List<ProcessorView> find(Requester by) {
		Administrators.check(by);
		Set<Claim> claims = claims();
		Optional<RebuildView> rebuild = this.rebuilds.running();
		List<ProcessorView> found = new ArrayList<>();
		this.progress.measure().forEach((standing) -> found.add(shown(standing, claims, rebuild)));
		this.progress.gaps().forEach((gap) -> {
			String[] names = gap.split(" ");
			found.add(new ProcessorView(names[0], Integer.parseInt(names[1]), -1, this.head.index() + 1, Duration.ZERO,
					null, State.LOST, null, null));
		});
		found.sort(Comparator.comparing(ProcessorView::name).thenComparing(ProcessorView::segment));
		return found;
	}

	private ProcessorView shown(Standing standing, Set<Claim> claims, Optional<RebuildView> rebuild) {
		Optional<Throwable> error = here(standing.processor())
			.flatMap((processor) -> Optional.ofNullable(processor.processingStatus().get(standing.segment())))
			.filter(EventTrackerStatus::isErrorState)
			.map(EventTrackerStatus::getError);
		State state = error.isPresent() ? State.RETRYING : state(standing, claims);
		return new ProcessorView(standing.processor(), standing.segment(), standing.position(), standing.behind(),
				standing.oldest(), standing.timeLeft(), state, error.map(ShownProcessors::trouble).orElse(null),
				rebuild.filter((running) -> running.models().contains(standing.processor()))
					.map((running) -> new ProcessorView.Rebuilding(running.done(), running.timeLeft()))
					.orElse(null));
	}

	private State state(Standing standing, Set<Claim> claims) {
		boolean stopped = here(standing.processor()).map((processor) -> !processor.isRunning() || processor.isError())
			.orElse(!claims.contains(new Claim(standing.processor(), standing.segment())));
		if (stopped) {
			return State.STOPPED;
		}
		return (standing.behind() > 0 && standing.still().compareTo(PATIENCE) >= 0) ? State.STANDING_STILL
				: State.RUNNING;
	}

	private Optional<StreamingEventProcessor> here(String name) {
		return this.processing.eventProcessor(name, StreamingEventProcessor.class);
	}

	private static Trouble trouble(Throwable error) {
		if (DatabaseOutages.isOutage(error)) {
			return Trouble.DATABASE_AWAY;
		}
		return Stream.<Throwable>iterate(error, (cause) -> cause != null, Throwable::getCause)
			.limit(20)
			.anyMatch(SQLException.class::isInstance) ? Trouble.NOT_WRITTEN : Trouble.FAILED;
	}

	private Set<Claim> claims() {
		Instant since = this.clock.instant().minus(CLAIM);
		Set<Claim> claims = new HashSet<>();
		this.database.sql(
				"select processor_name, segment, time_stamp from axon.token where owner is not null and time_stamp is not null")
			.query((row) -> {
				if (DateTimeUtils.parseInstant(row.getString("time_stamp")).isAfter(since)) {
					claims.add(new Claim(row.getString("processor_name"), row.getInt("segment")));
				}
			});
		return claims;
	}

	/** Claim of a process on a segment. */
	private record Claim(String processor, int segment) {
	}

}
