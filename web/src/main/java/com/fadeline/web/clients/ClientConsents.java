package com.fadeline.web.clients;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.api.client.ClientView;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseAnswers;
import com.fadeline.api.course.query.CourseQuery.FindAnswers;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;
import com.fadeline.api.policy.ScreeningPolicy;
import com.fadeline.web.course.preparation.Consented;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Collector of the consents and health answers of a client in all courses. */
@Component
class ClientConsents {

	private final QueryClient views;

	private final ClinicScope reach;

	private final Clinics clinics;

	private final MessageFormatter say;

	ClientConsents(QueryClient views, ClinicScope reach, Clinics clinics, MessageFormatter say) {
		this.views = views;
		this.reach = reach;
		this.clinics = clinics;
		this.say = say;
	}

	/**
	 * View model of one consent, or of health questions that were answered at one time.
	 *
	 * @param kind null for health questions
	 * @param at when it was signed or answered
	 * @param version of the form; null for health questions
	 * @param until when it was withdrawn, or the last day on which all answers hold that
	 * are not asked at every sitting; null if there is none
	 * @param site the body site of the course; null if unknown
	 * @param document what was signed on a device; null if there is none
	 */
	record Line(@Nullable ConsentKind kind, LocalDate at, @Nullable String version, ConsentState state,
			@Nullable LocalDate until, CourseId courseId, @Nullable BodySite site, @Nullable FileId document) {
	}

	/**
	 * View model of all lines, those in force first, then the latest first.
	 *
	 * @param current what holds or was withdrawn, and the last health questions
	 * @param earlier what was replaced, expired before, or asked for one sitting
	 */
	record Sheet(List<Line> current, List<Line> earlier) {

		public boolean isEmpty() {
			return this.current.isEmpty() && this.earlier.isEmpty();
		}

	}

	/** Returns what is on record of a client. */
	Sheet of(ClientView client) {
		FindAnswers.Result answers = this.views.ask(new FindAnswers(client.clientId(), this.reach.clinics(null)),
				FindAnswers.Result.class);
		List<Line> lines = answers.courses()
			.stream()
			.flatMap((course) -> Stream.concat(consents(course, answers), screenings(course)))
			.sorted(Comparator.comparing(Line::state).thenComparing(Line::at, Comparator.reverseOrder()))
			.toList();
		Line lastAsked = lines.stream()
			.filter((line) -> line.kind() == null && line.until() != null)
			.max(Comparator.comparing(Line::at))
			.orElse(null);
		Map<Boolean, List<Line>> parts = lines.stream()
			.collect(Collectors.partitioningBy((line) -> line.equals(lastAsked)
					|| (line.kind() != null && line.state() != ConsentState.REPLACED)));
		return new Sheet(parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of()));
	}

	private Stream<Line> consents(CourseAnswers course, FindAnswers.Result answers) {
		List<Consented> current = Consented.of(course, answers);
		return course.consents()
			.stream()
			.map((view) -> line(course, view, current.stream()
				.filter((each) -> each.courseId().equals(course.courseId()) && view.consent().equals(each.last()))
				.findFirst()
				.orElse(null)));
	}

	/** Returns the line of a consent; one that was not signed last is replaced. */
	private Line line(CourseAnswers course, ConsentView view, @Nullable Consented last) {
		Consent consent = view.consent();
		Instant withdrawn = (last == null) ? view.withdrawnAt() : last.withdrawnAt();
		ConsentState state = !view.stands() ? ConsentState.VOID
				: (withdrawn != null) ? ConsentState.WITHDRAWN : view.awaitsTalk() ? ConsentState.UNEXPLAINED
						: (last == null) ? ConsentState.REPLACED : ConsentState.IN_FORCE;
		return new Line(consent.kind(), this.say.dayOf(consent.signedAt(), course.clinicId()), consent.formVersion(),
				state, (withdrawn == null) ? null : this.say.dayOf(withdrawn, course.clinicId()), course.courseId(),
				course.bodySite(), (view.signature() == null) ? null : view.signature().document().fileId());
	}

	/** Returns the answers of each day; those asked at every sitting hold on that day. */
	private Stream<Line> screenings(CourseAnswers course) {
		ScreeningPolicy policy = this.clinics.of(course.clinicId()).policy().screening();
		LocalDate today = this.say.today(course.clinicId());
		return course.screenings().stream().map((screening) -> {
			LocalDate at = this.say.dayOf(screening.answeredAt(), course.clinicId());
			LocalDate until = screening.answers()
				.stream()
				.map(Screening.Answer::item)
				.filter((item) -> !policy.isAskedAtEverySitting(item))
				.map((item) -> policy.holdsUntil(item, at))
				.min(Comparator.naturalOrder())
				.orElse(null);
			boolean expired = today.isAfter((until == null) ? at : until);
			return new Line(null, at, null, expired ? ConsentState.EXPIRED : ConsentState.IN_FORCE, until,
					course.courseId(), course.bodySite(), null);
		});
	}

}
