package com.fadeline.web.problems;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.Optional;

import com.fadeline.api.Rejection;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class FailuresTests {

	private final Failures failures = new Failures((failure) -> Optional.empty());

	@Test
	void who_leaves_while_something_is_written_is_no_fault(CapturedOutput log) {
		IOException reset = new ClientAbortException(new IOException("Connection reset by peer"));
		AsyncRequestNotUsableException unusable = new AsyncRequestNotUsableException("Response not usable", reset);

		assertThat(problem(reset)).isNull();
		assertThat(problem(unusable)).isNull();
		assertThat(problem(new HttpMessageNotWritableException("Could not write JSON", unusable))).isNull();
		assertThat(log).doesNotContain("ERROR", "ClientAbortException: ");
	}

	@Test
	void any_other_connection_that_is_lost_is_a_fault_with_its_cause(CapturedOutput log) {
		ResponseEntity<Object> answer = problem(
				new UncheckedIOException("To the database", new SocketException("Connection reset by peer")));

		assertThat(answer).extracting(ResponseEntity::getStatusCode).isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
		assertThat(log).contains("ERROR", "Connection reset by peer");
	}

	@Test
	void what_was_not_confirmed_is_logged_with_its_failure_so_that_the_log_states_an_outage_once(CapturedOutput log) {
		Failures failures = new Failures((failure) -> Optional.of(new Rejection.Unconfirmed("Send it again", 5)));

		ResponseEntity<Object> answer = failures.problem(new IllegalStateException("the connection was lost"),
				new ServletWebRequest(new MockHttpServletRequest()));

		assertThat(answer).extracting(ResponseEntity::getStatusCode).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(log).contains("WARN", "A request was not confirmed",
				"java.lang.IllegalStateException: the connection was lost\n\tat ");
	}

	private ResponseEntity<Object> problem(Exception failure) {
		return this.failures.problem(failure, new ServletWebRequest(new MockHttpServletRequest()));
	}

}
