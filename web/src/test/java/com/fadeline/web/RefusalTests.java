package com.fadeline.web;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Rejection;
import com.fadeline.api.RuleId;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.commandhandling.distributed.CommandDispatchException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.messaging.annotation.MessageHandlerInvocationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RefusalTests extends HttpTest {

	@Test
	void broken_rules_are_reported_finding_by_finding() {
		this.buses.breaks(Finding.breach(RuleId.INTERVAL_FLOOR, "7 days after the last; wait until 2025-03-01"),
				Finding.invalid(RuleId.SETTINGS_RANGE, "fluence 250 J/cm² is outside 0.05 to 25"));

		MvcTestResult answer = refused();

		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(answer).bodyJson()
			.isLenientlyEqualTo(json("""
					{'type': 'urn:fadeline:problem:broken-rules', 'status': 422, 'instance': '%s',
					 'findings': [
					  {'rule': 'interval.floor', 'severity': 'BREACH',
					   'message': '7 days after the last; wait until 2025-03-01', 'overridable': true},
					  {'rule': 'settings.range', 'severity': 'INVALID',
					   'message': 'fluence 250 J/cm² is outside 0.05 to 25', 'overridable': false}]}"""
				.formatted(SITTING + "/no-show")));
	}

	@Test
	void a_conflict_states_its_findings() {
		this.buses.refuse(new Rejection.Conflict("The course is closed",
				List.of(Finding.invalid(RuleId.COURSE_CLOSED, "The course was completed; reopen it"))));

		MvcTestResult answer = refused();

		assertThat(answer).hasStatus(HttpStatus.CONFLICT);
		assertThat(answer).bodyJson().isLenientlyEqualTo(json("""
				{'type': 'urn:fadeline:problem:conflict', 'detail': 'The course is closed',
				 'findings': [{'rule': 'course.closed', 'overridable': false}]}"""));
	}

	@Test
	void a_stale_precondition_states_both_states() {
		this.buses.refuse(new Rejection.Stale("It is at 5", 3, 5));

		MvcTestResult answer = refused();

		assertThat(answer).hasStatus(HttpStatus.PRECONDITION_FAILED);
		assertThat(answer).bodyJson()
			.isLenientlyEqualTo(json("{'type': 'urn:fadeline:problem:stale', 'expected': 3, 'actual': 5}"));
	}

	@Test
	void what_is_not_possible_now_states_when_to_come_back() {
		this.buses.refuse(new Rejection.Unavailable("The queue is full", 7));

		assertThat(refused()).hasStatus(HttpStatus.SERVICE_UNAVAILABLE).hasHeader(HttpHeaders.RETRY_AFTER, "7");
	}

	@Test
	void what_is_unconfirmed_is_distinguished_from_what_was_not_done() {
		this.buses.refuse(new Rejection.Unconfirmed("Perhaps stored", 1));

		MvcTestResult answer = refused();

		assertThat(answer).hasStatus(HttpStatus.SERVICE_UNAVAILABLE).hasHeader(HttpHeaders.RETRY_AFTER, "1");
		assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:fadeline:problem:unconfirmed");
	}

	@Test
	void what_is_damaged_for_good_is_no_invitation_to_send_it_again() {
		this.buses.refuse(new Rejection.Damaged("An earlier entry cannot be read"));

		MvcTestResult answer = refused();

		assertThat(answer).hasStatus(HttpStatus.INTERNAL_SERVER_ERROR).doesNotContainHeader(HttpHeaders.RETRY_AFTER);
		assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:fadeline:problem:damaged");
	}

	@ParameterizedTest
	@MethodSource
	void failures_of_the_framework_have_a_status_of_their_own(RuntimeException failure, HttpStatus status) {
		this.buses.answer((message) -> {
			throw failure;
		});

		assertThat(refused()).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	static Stream<Arguments> failures_of_the_framework_have_a_status_of_their_own() {
		return Stream.of(arguments(new ConcurrencyException("sequence 4 is taken"), HttpStatus.CONFLICT),
				arguments(new AggregateStreamCreationException("exists"), HttpStatus.CONFLICT),
				arguments(new CommandExecutionException("[AXONIQ-2000] Invalid sequence number 0", null),
						HttpStatus.CONFLICT),
				arguments(new AggregateNotFoundException("7", "no events"), HttpStatus.NOT_FOUND),
				arguments(new CommandExecutionException("remote", null, new Rejection.NotFound("no course")),
						HttpStatus.NOT_FOUND),
				arguments(new NoHandlerForCommandException("nobody"), HttpStatus.SERVICE_UNAVAILABLE),
				arguments(new IllegalStateException("[AXONIQ-4003] Received exception while dispatching command"),
						HttpStatus.SERVICE_UNAVAILABLE),
				arguments(new CommandDispatchException("UNAVAILABLE"), HttpStatus.SERVICE_UNAVAILABLE),
				arguments(new MessageHandlerInvocationException("an event could not be applied", null),
						HttpStatus.INTERNAL_SERVER_ERROR),
				arguments(new CommandExecutionException("a fault of the handler", null),
						HttpStatus.INTERNAL_SERVER_ERROR),
				arguments(new IllegalStateException("jdbc:postgresql://db?password=secret"),
						HttpStatus.INTERNAL_SERVER_ERROR));
	}

	@Test
	void a_fault_of_the_service_states_no_internals() {
		this.buses.answer((message) -> {
			throw new IllegalStateException("jdbc:postgresql://db?password=secret");
		});

		assertThat(refused()).bodyText().doesNotContain("secret").contains("urn:fadeline:problem:internal");
	}

	private MvcTestResult refused() {
		return post(SITTING + "/no-show", "{}");
	}

}
