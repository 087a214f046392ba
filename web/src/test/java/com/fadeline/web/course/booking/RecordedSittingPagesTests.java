package com.fadeline.web.course.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.course.SittingCommand.RetractSitting;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import com.fadeline.web.course.UndoWindow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

import static org.assertj.core.api.Assertions.assertThat;

class RecordedSittingPagesTests extends HttpTest {

	private static final String SITTING = "/courses/%s/sittings/%s".formatted(Samples.COURSE, Samples.SITTING);

	private final MockHttpSession session = new MockHttpSession();

	@Autowired
	UndoWindow undo;

	@BeforeEach
	void know() {
		this.buses.show(FindCourse.class, Samples.course(2));
		this.buses.show(FindNames.class, new FindNames.Result(List.of()));
	}

	@Test
	void who_just_recorded_it_is_led_on_and_may_undo_it() {
		this.undo.open(request(), new SittingId(Samples.SITTING));

		assertThat(this.http.get().uri(SITTING + "/recorded").session(this.session).exchange()).hasStatusOk()
			.bodyText()
			.contains("Back to Today", "The record lacks:", SITTING + "/amend", SITTING + "/undo",
					SITTING + "/recorded/slots", "Book the next sitting", SITTING + "/aftercare");
		assertThat(this.http.post().uri(SITTING + "/undo").session(this.session).exchange()).hasRedirectedUrl(
				"/courses/%s/laser-sittings/new?again=%s&after=0&saved".formatted(Samples.COURSE, Samples.SITTING));
		assertThat(this.buses.command(RetractSitting.class).reason()).isEqualTo("undone at once");
	}

	@Test
	void the_next_sitting_is_offered_with_the_length_and_the_zones_of_the_last() {
		this.buses.answer((message) -> new Readiness(new CourseId(Samples.COURSE), Method.LASER, List.of("CROWN"),
				Instant.EPOCH, 2, List.of(), List.of(), List.of(), List.of(), List.of(), 2));

		assertThat(this.http.get().uri(SITTING + "/recorded/slots").exchange()).hasStatusOk()
			.bodyText()
			.contains("45 minutes · crown · Ines Marchetti");
	}

	@Test
	void who_did_not_is_asked_why_it_is_withdrawn() {
		assertThat(this.http.get().uri(SITTING + "/recorded").session(this.session).exchange()).hasStatusOk()
			.bodyText()
			.contains("Back to Today")
			.doesNotContain(SITTING + "/undo");
		assertThat(this.http.post().uri(SITTING + "/undo").session(this.session).exchange())
			.hasRedirectedUrl(SITTING + "/retract");
		assertThat(this.buses.commands()).isEmpty();
	}

	@Test
	void it_may_be_undone_for_a_minute() {
		AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-29T08:00:00Z"));
		UndoWindow window = new UndoWindow((InstantSource) now::get);
		SittingId sitting = new SittingId(Samples.SITTING);

		window.open(request(), sitting);

		now.updateAndGet((before) -> before.plus(Duration.ofSeconds(59)));
		assertThat(window.isOpen(request(), sitting)).isTrue();
		assertThat(window.isOpen(request(), new SittingId(Samples.BOOKED))).isFalse();
		now.updateAndGet((before) -> before.plus(Duration.ofSeconds(1)));
		assertThat(window.isOpen(request(), sitting)).isFalse();
	}

	private MockHttpServletRequest request() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setSession(this.session);
		return request;
	}

}
