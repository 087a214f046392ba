package com.fadeline.store.metrics;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Finding;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.client.ClientCommand.EraseClient;
import com.fadeline.api.id.ClientId;

import static org.assertj.core.api.Assertions.assertThat;

class CommandMetersTests {

	private static final UUID ID = UUID.randomUUID();

	private static final CommandMessage<?> COMMAND = new GenericCommandMessage<>(new EraseClient(new ClientId(ID)));

	private static final List<AcceptedFinding> EARLY = List
		.of(new AcceptedFinding("interval.floor", Severity.BREACH, "after 12 days", "Ada asked for it", "ines"));

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	private final CommandMeters meters = new CommandMeters(this.registry);

	@Test
	void a_command_is_timed_by_its_kind_and_outcome() {
		accepted(new Receipt(ID, 1, false, List.of()));
		refused(new Rejection.Stale("Somebody was faster", 1, 2));

		assertThat(timer("accepted").count()).isOne();
		assertThat(timer("accepted").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(3);
		assertThat(timer("accepted").takeSnapshot().histogramCounts()).hasSizeBetween(5, 20);
		assertThat(timer("stale").count()).isOne();
	}

	@Test
	void what_fails_without_a_refusal_is_distinguished() {
		this.meters.handled(COMMAND, new GenericCommandResultMessage<>(new IllegalStateException()), 1);

		assertThat(timer("failed").count()).isOne();
	}

	@Test
	void findings_are_counted_by_rule_and_severity_where_accepted_and_where_refused() {
		accepted(new Receipt(ID, 1, false, EARLY));
		refused(new Rejection.BrokenRules("no", List.of(Finding.breach(RuleId.INTERVAL_FLOOR, "after 12 days"),
				Finding.invalid(RuleId.TIME_FUTURE, "tomorrow"))));
		refused(new Rejection.Conflict("no", List.of(Finding.invalid(RuleId.DIARY_CLASH, "taken"))));

		assertThat(findings("interval.floor", "breach", "accepted")).isOne();
		assertThat(findings("interval.floor", "breach", "refused")).isOne();
		assertThat(findings("time.future", "invalid", "refused")).isOne();
		assertThat(findings("diary.clash", "invalid", "refused")).isOne();
	}

	@Test
	void a_command_that_was_sent_again_finds_nothing_anew() {
		accepted(new Receipt(ID, 1, false, EARLY));
		accepted(new Receipt(ID, 1, true, EARLY));

		assertThat(findings("interval.floor", "breach", "accepted")).isOne();
	}

	static List<Rejection> rejections() {
		return List.of(
				new Rejection.BrokenRules("Ada is 12", List.of(Finding.breach(RuleId.CLIENT_MINOR, "Ada is 12"))),
				new Rejection.NotFound("There is nothing under the id " + ID), new Rejection.NotAllowed("Ada may not"),
				new Rejection.Unavailable("Ada waits", 1), new Rejection.Unconfirmed("Ada waits", 1),
				new Rejection.Damaged("Ada's course"));
	}

	@ParameterizedTest
	@MethodSource("rejections")
	void no_tag_states_who_or_what_it_was_about(Rejection rejection) {
		refused(rejection);

		assertThat(this.registry.getMeters().stream().map(Meter::getId)).flatExtracting((id) -> id.getTags())
			.extracting(Tag::getValue)
			.isNotEmpty()
			.noneMatch((value) -> value.contains("Ada") || value.contains(ID.toString()));
	}

	private void accepted(Receipt receipt) {
		this.meters.handled(COMMAND, GenericCommandResultMessage.asCommandResultMessage(receipt),
				TimeUnit.MILLISECONDS.toNanos(3));
	}

	private void refused(Rejection rejection) {
		this.meters.handled(COMMAND, new GenericCommandResultMessage<>(
				new CommandExecutionException(rejection.message(), null, rejection, false)), 1);
	}

	private Timer timer(String outcome) {
		return this.registry.get("fadeline.commands").tags("command", "EraseClient", "outcome", outcome).timer();
	}

	private double findings(String rule, String severity, String outcome) {
		Counter counter = this.registry.get("fadeline.findings")
			.tags("rule", rule, "severity", severity, "outcome", outcome)
			.counter();
		return counter.count();
	}

}
