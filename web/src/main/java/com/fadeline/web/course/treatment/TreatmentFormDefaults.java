package com.fadeline.web.course.treatment;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.clinics.Device;
import com.fadeline.administration.staff.Colleague;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.LaserSettingsFields;
import com.fadeline.web.course.LaserSettingsModel;
import com.fadeline.web.course.NearBookings;
import com.fadeline.web.course.PreviousSettings;
import com.fadeline.web.course.TreatmentFields;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Factory of the default values of a treatment form: those of the booking, else of the
 * last sitting.
 */
@Component
@ConditionalOnWebApplication
class TreatmentFormDefaults {

	/** A client who was marked as missing may have been treated after all. */
	private static final Set<SittingStatus> TO_RECORD = EnumSet.of(SittingStatus.SCHEDULED, SittingStatus.NO_SHOW);

	private final NearBookings bookings;

	private final LaserSettingsModel settings;

	private final MessageFormatter say;

	private final CurrentRequester sender;

	private final Ids ids;

	private final Clock clock;

	TreatmentFormDefaults(NearBookings bookings, LaserSettingsModel settings, MessageFormatter say,
			CurrentRequester sender, Ids ids, Clock clock) {
		this.bookings = bookings;
		this.settings = settings;
		this.say = say;
		this.sender = sender;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Returns the requested booking, or without a request the one of today; empty if
	 * there is none.
	 */
	Optional<SittingView> booked(CourseView course, @Nullable SittingId sitting, Method method) {
		if (sitting == null) {
			return this.bookings.today(course, method);
		}
		return course.sittings()
			.stream()
			.filter((each) -> each.sittingId().equals(sitting) && TO_RECORD.contains(each.status()))
			.findAny();
	}

	/** Returns the last treatment by a method; null if there is none. */
	static @Nullable Treatment last(CourseView course, Method method) {
		return course.sittings()
			.stream()
			.filter((sitting) -> sitting.method() == method && sitting.status() == SittingStatus.RECORDED)
			.flatMap((sitting) -> Optional.ofNullable(sitting.treatment()).stream())
			.max(Comparator.comparing(Treatment::performedAt))
			.orElse(null);
	}

	/** Returns the default values by field. */
	Map<String, List<String>> of(Method method, CourseView course, Optional<SittingView> booked,
			List<Colleague> operators) {
		return switch (method) {
			case LASER -> laser(course, booked, operators);
			case SALINE -> saline(course, booked, operators);
		};
	}

	private Map<String, List<String>> laser(CourseView course, Optional<SittingView> booked,
			List<Colleague> operators) {
		@Nullable Treatment last = last(course, Method.LASER);
		Map<String, List<String>> typed = any(course, booked, last, operators);
		Map<String, @Nullable Object> own = new LinkedHashMap<>();
		if (last instanceof LaserTreatment laser) {
			own.put("technique", laser.technique());
			own.put("cooling", laser.cooling());
			own.put("eyeProtection", laser.eyeProtection());
			own.putAll(DoseFields.typed(laser.eyewear()));
		}
		Optional<Device> device = device(booked, last, this.settings.devices(course, null));
		own.put(LaserSettingsFields.DEVICE, device.map(Device::deviceId).orElse(null));
		typed.putAll(Form.values(own));
		PreviousSettings.carry(course, typed, device);
		if (course.lastSettings().isEmpty()) {
			TestedLines.carry(course, typed, device);
		}
		if (LaserSettingsFields.numbers(Form.showing(typed)).isEmpty()) {
			LaserSettingsFields.add(typed);
			device.ifPresent((chosen) -> LaserSettingsFields.by(typed, chosen));
		}
		return typed;
	}

	private static Optional<Device> device(Optional<SittingView> booked, @Nullable Treatment last,
			List<Device> devices) {
		return devices.stream()
			.filter((device) -> device.deviceId().equals(booked.map(SittingView::deviceId).orElse(null)))
			.findAny()
			.or(() -> devices.stream()
				.filter((device) -> last instanceof LaserTreatment laser && device.deviceId().equals(laser.deviceId()))
				.findAny())
			.or(() -> (devices.size() == 1) ? Optional.of(devices.getFirst()) : Optional.empty());
	}

	private Map<String, List<String>> saline(CourseView course, Optional<SittingView> booked,
			List<Colleague> operators) {
		@Nullable Treatment last = last(course, Method.SALINE);
		Map<String, List<String>> typed = any(course, booked, last, operators);
		if (last instanceof SalineTreatment saline) {
			typed.putAll(Form.values(SalineSessionForm.kept(saline)));
		}
		return typed;
	}

	private Map<String, List<String>> any(CourseView course, Optional<SittingView> booked, @Nullable Treatment last,
			List<Colleague> operators) {
		Map<String, @Nullable Object> own = new LinkedHashMap<>();
		UUID walkIn = this.ids.next();
		own.put(TreatmentPageModel.WALK_IN, walkIn);
		own.put(TreatmentPageModel.ID, booked.map((sitting) -> sitting.sittingId().value()).orElse(walkIn));
		own.put(TreatmentFields.PERFORMED_AT,
				this.say.field(booked.map(SittingView::at)
					.filter((at) -> at.isBefore(this.clock.instant()))
					.orElse(this.clock.instant()), course.clinicId()));
		own.put(TreatmentFields.OPERATOR,
				operators.stream()
					.map(Colleague::operatorId)
					.filter((operator) -> operator.toString().equals(this.sender.current().userId()))
					.findAny()
					.or(() -> booked.map(SittingView::operatorId))
					.orElse(null));
		Map<String, List<String>> typed = new LinkedHashMap<>(Form.values(own));
		typed.put(TreatmentFields.ZONES, booked.map(SittingView::zones)
			.orElseGet(
					() -> (last != null) ? last.zones() : (course.zones().size() == 1) ? course.zones() : List.of()));
		return typed;
	}

}
