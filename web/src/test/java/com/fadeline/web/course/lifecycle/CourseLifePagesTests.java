package com.fadeline.web.course.lifecycle;

import java.util.List;

import com.fadeline.api.Finding;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.RuleId;
import com.fadeline.api.RuleOverride;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/** A course is completed and extended. */
class CourseLifePagesTests extends HttpTest {

	private static final String PAGES = "/courses/" + Samples.COURSE;

	@BeforeEach
	void showTheCourse() {
		this.buses.show(FindCourse.class, Samples.course(4));
		this.buses.show(FindNames.class, new FindNames.Result(
				List.of(new ClientName(new ClientId(Samples.CLIENT), new ClinicId(Samples.CLINIC), "Ada", "Byron"))));
		accept();
	}

	private void accept() {
		this.buses.answer((message) -> new Receipt(Samples.COURSE, 5, false, List.of()));
	}

	@Test
	void a_course_is_completed_and_a_conflict_keeps_what_was_typed() {
		this.buses.refuse(new Rejection.Conflict("The course has ended", List.of()));
		assertThat(this.http.post()
			.uri(PAGES + "/complete")
			.param("outcome", "CLIENT_SATISFIED")
			.param("notes", "happy")
			.exchange()).hasStatus(HttpStatus.CONFLICT).bodyText().contains("The course has ended", "happy");

		accept();
		assertThat(this.http.post().uri(PAGES + "/complete").param("outcome", "CLIENT_SATISFIED").exchange())
			.hasStatus(HttpStatus.FOUND);
		assertThat(this.buses.command(CompleteCourse.class).outcome()).isEqualTo(CompletionOutcome.CLIENT_SATISFIED);
	}

	@Test
	void a_target_that_was_not_read_asks_for_its_reason_which_is_sent_with_it() {
		this.buses.breaks(Finding.breach(RuleId.OUTCOME_TARGET, "The fading of 60 % is below the target of 95 %")
			.naming(Finding.Value.number(95), Finding.Value.number(60)));
		assertThat(get(PAGES + "/complete")).bodyText().doesNotContain("override.outcome.target");

		assertThat(this.http.post()
			.uri(PAGES + "/complete")
			.param("outcome", "TARGET_REACHED")
			.param("notes", "she is happy")
			.exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("name=\"override.outcome.target\"", "60", "95", "she is happy", "value=\"TARGET_REACHED\"");

		accept();
		assertThat(this.http.post()
			.uri(PAGES + "/complete")
			.param("outcome", "TARGET_REACHED")
			.param("override.outcome.target", "read on a photo")
			.exchange()).hasStatus(HttpStatus.FOUND);
		CompleteCourse sent = this.buses.command(CompleteCourse.class);
		assertThat(sent.outcome()).isEqualTo(CompletionOutcome.TARGET_REACHED);
		assertThat(sent.overrides()).containsExactly(new RuleOverride("outcome.target", "read on a photo"));
	}

	@Test
	void a_rule_that_can_be_broken_asks_for_its_reason_in_place() {
		this.buses.breaks(Finding.breach(RuleId.PLAN_MAXIMUM, "No more than 10"));

		assertThat(this.http.post()
			.uri(PAGES + "/extend")
			.param("maxSittings", "12")
			.param("reason", "stubborn ink")
			.exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("name=\"override.plan.maximum\"", "No more than 10", "stubborn ink", "value=\"12\"");
	}

}
