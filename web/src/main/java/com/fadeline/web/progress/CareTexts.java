package com.fadeline.web.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.administration.clinics.CareTopic;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.query.CareKind;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.ProgressView.Care;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lookup of what a client reads before and after a sitting: the words of the clinic, else
 * those that are built in.
 */
@Component
@ConditionalOnWebApplication
class CareTexts {

	/** Days before a booked sitting from which its preparation is shown. */
	private static final int PREPARATION_DAYS = 14;

	private final ClinicRegister clinics;

	private final Clinics settings;

	private final MessageFormatter say;

	CareTexts(ClinicRegister clinics, Clinics settings, MessageFormatter say) {
		this.clinics = clinics;
		this.settings = settings;
		this.say = say;
	}

	/** Returns the current aftercare, in the language of the page. */
	List<String> aftercare(ProgressView progress) {
		return texts(progress.clinicId(), progress.care());
	}

	/**
	 * Returns all aftercare from a sitting until its fading can be judged, in the
	 * language of the page.
	 * @param day the day of the sitting
	 */
	List<String> aftercare(ClinicId clinic, Method method, LocalDate day) {
		LocalDate judged = day.plusDays(this.settings.of(clinic).policy().earlyFadingDays());
		List<CareKind> kinds = switch (method) {
			case LASER -> List.of(CareKind.FROSTING, CareKind.LASER_HEALING, CareKind.WARNING_SIGNS, CareKind.CLEARING);
			case SALINE -> List.of(CareKind.SCAB_FORMS, CareKind.SCAB_FALLS, CareKind.WARNING_SIGNS, CareKind.CLEARING);
		};
		return texts(clinic, kinds.stream().map((kind) -> new Care(kind, day, judged)).toList());
	}

	private List<String> texts(ClinicId clinic, List<Care> cares) {
		Map<CareTopic, String> own = own(clinic, LocaleContextHolder.getLocale());
		return cares.stream()
			.map((care) -> Optional.ofNullable(own.get(CareTopic.of(care.kind()))).orElseGet(() -> builtIn(care)))
			.toList();
	}

	private String builtIn(Care care) {
		return this.say.of("CareKind." + care.kind(), this.say.day(care.sitting()), this.say.day(care.judged()));
	}

	/**
	 * Returns the preparation for a sitting that is booked soon, in another language if
	 * the clinic has not written it in that of the page. While a reaction is open, the
	 * clinic decides first whether the sitting can be.
	 * @return null if none is due
	 */
	@Nullable Preparation preparation(ProgressView progress, Correspondence.@Nullable Appointment next) {
		if (next == null || !progress.openReactions().isEmpty()
				|| daysUntil(next, progress.clinicId()) > PREPARATION_DAYS) {
			return null;
		}
		CareTopic topic = CareTopic.before(next.sitting().method());
		Locale wanted = LocaleContextHolder.getLocale();
		String text = own(progress.clinicId(), wanted).get(topic);
		return (text != null) ? new Preparation(text, wanted.getLanguage()) : inAnyLanguage(progress.clinicId(), topic);
	}

	private @Nullable Preparation inAnyLanguage(ClinicId clinic, CareTopic topic) {
		return care(clinic).entrySet()
			.stream()
			.flatMap((written) -> Stream.ofNullable(written.getValue().get(topic))
				.map((text) -> new Preparation(text, written.getKey())))
			.findFirst()
			.orElse(null);
	}

	private long daysUntil(Correspondence.Appointment next, ClinicId clinic) {
		return ChronoUnit.DAYS.between(this.say.today(clinic), this.say.dayOf(next.sitting().at(), clinic));
	}

	private Map<CareTopic, String> own(ClinicId clinic, Locale locale) {
		Map<String, Map<CareTopic, String>> care = care(clinic);
		return care.getOrDefault(locale.toLanguageTag(), care.getOrDefault(locale.getLanguage(), Map.of()));
	}

	private Map<String, Map<CareTopic, String>> care(ClinicId clinic) {
		return this.clinics.known(clinic).map((known) -> known.details().care()).orElse(Map.of());
	}

	/**
	 * View model of the preparation for a sitting.
	 *
	 * @param language its language tag
	 */
	record Preparation(String text, String language) {
	}

}
