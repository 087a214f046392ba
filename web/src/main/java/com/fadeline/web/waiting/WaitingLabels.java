package com.fadeline.web.waiting;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;

import com.fadeline.api.course.query.WaitingView;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.names.Names;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Labels of courses on the waiting list, for templates. */
@Component
@ConditionalOnWebApplication
public class WaitingLabels {

	private final Names names;

	private final Clock clock;

	WaitingLabels(Names names, Clock clock) {
		this.names = names;
		this.clock = clock;
	}

	/** Returns the days of the week. */
	public List<DayOfWeek> days() {
		return List.of(DayOfWeek.values());
	}

	/** Returns the name of the specialist of an offer; null if not known. */
	public @Nullable String specialist(TimeOffer offer, ClinicId clinic) {
		return this.names.operators(clinic).get(offer.booking().operatorId());
	}

	/** Returns the offer that can be accepted now; null if there is none. */
	public @Nullable TimeOffer open(WaitingView waiting) {
		return waiting.open(this.clock.instant());
	}

}
