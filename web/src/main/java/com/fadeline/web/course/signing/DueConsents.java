package com.fadeline.web.course.signing;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.fadeline.administration.consents.ConsentText;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.clinical.ConsentRenewal;
import com.fadeline.api.course.preparation.ConsentSignature;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.course.query.ConsentView;
import com.fadeline.api.course.query.CourseAnswers;
import com.fadeline.api.course.query.CourseQuery.FindAnswers;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.consents.ConsentForms;
import com.fadeline.web.course.preparation.ClientAnswers;
import com.fadeline.web.course.preparation.Consented;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Reader of the texts that a client can sign, and which of them are due and why. */
@Component
@ConditionalOnWebApplication
public class DueConsents {

	private final ConsentForms forms;

	private final ClientAnswers answers;

	private final CurrentRequester sender;

	private final QueryClient views;

	private final ClinicScope reach;

	private final Clinics clinics;

	private final Clock clock;

	DueConsents(ConsentForms forms, ClientAnswers answers, CurrentRequester sender, QueryClient views,
			ClinicScope reach, Clinics clinics, Clock clock) {
		this.forms = forms;
		this.answers = answers;
		this.sender = sender;
		this.views = views;
		this.reach = reach;
		this.clinics = clinics;
		this.clock = clock;
	}

	/**
	 * View model of a text that can be signed.
	 *
	 * @param digest of the text as it is shown
	 * @param reason why it is due; null if it is not
	 * @param initials those that the client wrote last; null if not known
	 */
	public record Line(ConsentText text, String digest, @Nullable SigningReason reason, @Nullable String initials) {

		public boolean isDue() {
			return this.reason != null;
		}

	}

	/** Reason why a consent has to be signed. */
	public enum SigningReason {

		/** None of its kind is in force. */
		NONE,

		/** It was signed for the other method. */
		METHOD,

		/** The text has changed since. */
		VERSION,

		/** The course has zones that it does not name. */
		ZONES,

		/** It was signed longer ago than the clinic allows. */
		AGE

	}

	/** Returns the texts in a language, by topic. */
	List<Line> of(CourseView course, String language) {
		List<Consented> consented = Consented.of(course, answers(course));
		ConsentTopic treatment = ConsentTopic.of(method(course));
		return Arrays.stream(ConsentTopic.values()).map((topic) -> {
			ConsentText text = this.forms.in(course.clinicId(), topic, language);
			return new Line(text, TextDigest.of(text),
					isAskedOf(topic, treatment) ? reason(course, text, consented) : null, initials(course, topic));
		}).toList();
	}

	/** Returns the texts that are due in a language; none once the course has ended. */
	public List<Line> due(CourseView course, String language) {
		return (course.status() != CourseStatus.OPEN) ? List.of()
				: of(course, language).stream().filter(Line::isDue).toList();
	}

	/** Clients may not ask for the answers as staff do; they read their own courses. */
	private FindAnswers.Result answers(CourseView course) {
		ClientId client = this.sender.current().clientId();
		if (client == null) {
			return this.answers.answers(course);
		}
		return new FindAnswers.Result(this.views
			.ask(new FindClientProgress(client, this.reach.clinics(null)), FindClientProgress.Result.class)
			.courses()
			.stream()
			.flatMap((progress) -> this.views.find(new FindCourse(progress.courseId()), CourseView.class).stream())
			.map(CourseAnswers::of)
			.toList());
	}

	private static @Nullable String initials(CourseView course, ConsentTopic topic) {
		return course.consents()
			.stream()
			.filter(ConsentView::stands)
			.flatMap((view) -> Stream.ofNullable(view.signature()))
			.filter((signature) -> signature.initials() != null)
			.reduce((earlier, later) -> (earlier.topic() == topic && later.topic() != topic) ? earlier : later)
			.map(ConsentSignature::initials)
			.orElse(null);
	}

	/** A consent to the use in marketing is never asked for by itself. */
	private static boolean isAskedOf(ConsentTopic topic, ConsentTopic treatment) {
		return topic == treatment || topic == ConsentTopic.PHOTOGRAPHY;
	}

	private @Nullable SigningReason reason(CourseView course, ConsentText text, List<Consented> consented) {
		Consented given = consented.stream()
			.filter((each) -> each.kind() == text.topic().kind())
			.findFirst()
			.orElseThrow();
		if (!given.isSigned()) {
			return SigningReason.NONE;
		}
		ConsentSignature signature = course.consents()
			.stream()
			.filter((view) -> view.stands() && view.consent().equals(given.last()))
			.flatMap((view) -> Stream.ofNullable(view.signature()))
			.findFirst()
			.orElse(null);
		ClinicSettings clinic = this.clinics.of(course.clinicId());
		Instant signedAt = Objects.requireNonNull(given.last()).signedAt();
		return ConsentRenewal
			.of(text.topic(), course.zones(), new ConsentRenewal.Text(text.language(), TextDigest.of(text)), clinic,
					this.clock.instant())
			.reason(signature, clinic.dayOf(signedAt))
			.map((why) -> SigningReason.valueOf(why.name()))
			.orElse(null);
	}

	private static Method method(CourseView course) {
		return course.sittings()
			.stream()
			.filter((sitting) -> sitting.retractedBecause() == null)
			.max(Comparator.comparing(SittingView::at))
			.map(SittingView::method)
			.orElse(Method.LASER);
	}

}
