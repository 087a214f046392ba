package com.fadeline.web.clinics;

import java.util.List;
import java.util.Optional;

import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Lookup of the clinic that a client belongs to; templates use it as
 * {@code @clinicCards}.
 */
@Component
@ConditionalOnWebApplication
public class ClinicCards {

	private final ClinicRegister register;

	private final MessageFormatter say;

	ClinicCards(ClinicRegister register, MessageFormatter say) {
		this.register = register;
		this.say = say;
	}

	/** Returns the clinic of a client; null for others, and if it is not set up. */
	public @Nullable ClinicCard of(@Nullable SignedIn who) {
		if (who == null || who.requester().role() != Role.CLIENT) {
			return null;
		}
		return who.requester().clinics().stream().findFirst().flatMap(this::find).orElse(null);
	}

	/** Returns all clinics that a client can call or write to, by name. */
	public List<ClinicCard> reachable() {
		return this.register.known()
			.stream()
			.filter((clinic) -> clinic.details().contact() != null)
			.map((clinic) -> ClinicCard.of(clinic, this.say.openingHours(clinic.clinicId())))
			.toList();
	}

	/** Returns weekdays in words, such as Monday–Friday. */
	public String days(ClinicCard.Days days) {
		return (days.from() == days.to()) ? this.say.weekday(days.from())
				: this.say.weekday(days.from()) + "\u2013" + this.say.weekday(days.to());
	}

	/** Returns opening hours in words. */
	public String hours(ClinicCard.Days days) {
		return this.say.word("hours." + days.hours(), days.hours().replace('-', '\u2013'));
	}

	/** Returns a clinic; empty if it is not set up. */
	public Optional<ClinicCard> find(ClinicId clinic) {
		return this.register.known(clinic).map((known) -> ClinicCard.of(known, this.say.openingHours(clinic)));
	}

}
