package com.fadeline.api.clinical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.preparation.ConsentSignature;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.course.preparation.RenewalReason;

/**
 * Decision whether a consent has to be signed again. One that was signed on paper names
 * neither method nor zones, so that its age alone counts.
 *
 * @param topic what is to be consented to
 * @param zones the zones of the course
 * @param text the text in effect; null if it is not known
 * @param months after how many months it is signed again; 0 for never
 * @param day the day on which it has to hold
 */
public record ConsentRenewal(ConsentTopic topic, List<String> zones, @Nullable Text text, int months, LocalDate day) {

	/** Returns the decision for a moment, by the settings of a clinic. */
	public static ConsentRenewal of(ConsentTopic topic, Collection<String> zones, @Nullable Text text,
			ClinicSettings clinic, Instant at) {
		return new ConsentRenewal(topic, Zones.of(List.copyOf(zones)), text, clinic.policy().consentMonths(),
				clinic.dayOf(at));
	}

	/** Value object of a text in its language, such as de, by its digest. */
	public record Text(String language, String sha256) {
	}

	/**
	 * Returns why a consent has to be signed again; empty if it holds.
	 * @param signedOn the day on which it was signed
	 */
	public Optional<RenewalReason> reason(@Nullable ConsentSignature signature, LocalDate signedOn) {
		if (signature != null && signature.topic() != this.topic) {
			return Optional.of(RenewalReason.METHOD);
		}
		if (signature != null && this.text != null && signature.language().equals(this.text.language())
				&& !signature.textSha256().equals(this.text.sha256())) {
			return Optional.of(RenewalReason.VERSION);
		}
		if (signature != null && !signature.zones().containsAll(this.zones)) {
			return Optional.of(RenewalReason.ZONES);
		}
		return (this.months > 0 && !this.day.isBefore(signedOn.plusMonths(this.months)))
				? Optional.of(RenewalReason.AGE) : Optional.empty();
	}

}
