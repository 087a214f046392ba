package com.fadeline.web.waiting;

import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;

import com.fadeline.api.course.query.WaitingListQuery.FindWaitingList;
import com.fadeline.api.course.query.WaitingListQuery.FindWaitingList.Waiting;
import com.fadeline.api.course.query.WaitingView;
import com.fadeline.api.course.waiting.TimeOffer;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.rights.Rights;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Labels of courses on the waiting list, for templates. */
@Component
@ConditionalOnWebApplication
public class WaitingLabels {

	private final Names names;

	private final Clock clock;

	private final GapFinder gaps;

	private final ClinicScope reach;

	private final CurrentRequester sender;

	private final MessageFormatter say;

	WaitingLabels(Names names, Clock clock, GapFinder gaps, ClinicScope reach, CurrentRequester sender,
			MessageFormatter say) {
		this.sender = sender;
		this.gaps = gaps;
		this.reach = reach;
		this.say = say;
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

	/**
	 * Returns the link to those who wait for an earlier time: the one who waits longest,
	 * and how many others do.
	 */
	public String whoWaits() {
		boolean treats = Rights.of(FindWaitingList.class).contains(this.sender.current().role());
		List<Waiting> waiting = treats ? this.gaps.waiting(this.reach.clinics(null)) : List.of();
		if (waiting.isEmpty()) {
			return this.say.of("done.ended.waiting.none");
		}
		ClientId first = waiting.getFirst().clientId();
		String name = this.names.contact(first).name();
		return this.say.of("done.ended.waiting", name.isEmpty() ? this.say.of("clients.nameless") : name,
				waiting.size() - 1);
	}

	/** Returns the offer that can be accepted now; null if there is none. */
	public @Nullable TimeOffer open(WaitingView waiting) {
		return waiting.open(this.clock.instant());
	}

}
