package com.fadeline.store.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.messaging.HandlerExecutionException;

import org.springframework.stereotype.Component;

import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.Severity;

/**
 * Meters of the handling of commands: {@code fadeline.commands} times each kind by its
 * outcome, {@code fadeline.findings} counts the findings of the rules on those that were
 * accepted or refused. Tags are names of our own code, so their number is limited.
 */
@Component
public final class CommandMeters {

	/** For percentiles; fewer than Micrometer's own, since each is a series. */
	private static final Duration[] BUCKETS = List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)
		.stream()
		.map(Duration::ofMillis)
		.toArray(Duration[]::new);

	private final Map<Handled, Timer> timers = new ConcurrentHashMap<>();

	private final MeterRegistry registry;

	CommandMeters(MeterRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Counts a command that was handled, with its events stored if it has any.
	 * @param nanos how long that took
	 */
	public void handled(CommandMessage<?> command, CommandResultMessage<?> result, long nanos) {
		if (result.isExceptional()) {
			Object details = HandlerExecutionException.resolveDetails(result.exceptionResult()).orElse(null);
			time(command, (details instanceof Rejection rejection) ? outcome(rejection) : "failed", nanos);
			if (details instanceof Rejection.BrokenRules broken) {
				broken.findings().forEach((finding) -> count(finding.id(), finding.severity(), "refused"));
			}
			else if (details instanceof Rejection.Conflict conflict) {
				conflict.findings().forEach((finding) -> count(finding.id(), finding.severity(), "refused"));
			}
			return;
		}
		time(command, "accepted", nanos);
		if (result.getPayload() instanceof Receipt receipt && !receipt.repeated()) {
			receipt.findings().forEach((finding) -> count(finding.rule(), finding.severity(), "accepted"));
		}
	}

	private static String outcome(Rejection rejection) {
		return switch (rejection) {
			case Rejection.BrokenRules broken -> "refused";
			case Rejection.Conflict conflict -> "conflict";
			case Rejection.Stale stale -> "stale";
			case Rejection.NotFound notFound -> "not_found";
			case Rejection.NotAllowed notAllowed -> "not_allowed";
			case Rejection.Unavailable unavailable -> "unavailable";
			case Rejection.Unconfirmed unconfirmed -> "unconfirmed";
			case Rejection.Damaged damaged -> "damaged";
		};
	}

	private void time(CommandMessage<?> command, String outcome, long nanos) {
		Handled handled = new Handled(command.getPayloadType(), outcome);
		Timer known = this.timers.get(handled);
		((known != null) ? known : this.timers.computeIfAbsent(handled, this::timer)).record(nanos,
				TimeUnit.NANOSECONDS);
	}

	private Timer timer(Handled handled) {
		return Timer.builder("fadeline.commands")
			.description("Commands that were handled, and how long that took")
			.tag("command", handled.command().getSimpleName())
			.tag("outcome", handled.outcome())
			.serviceLevelObjectives(BUCKETS)
			.register(this.registry);
	}

	private void count(String rule, Severity severity, String outcome) {
		this.registry
			.counter("fadeline.findings", "rule", rule, "severity", severity.name().toLowerCase(Locale.ROOT), "outcome",
					outcome)
			.increment();
	}

	private record Handled(Class<?> command, String outcome) {
	}

}
