package com.fadeline.web.attention;

import java.time.LocalDate;
import java.util.Map;

import com.fadeline.api.course.query.Deferral;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Formatter of what is put off, for the templates. */
@Component
@ConditionalOnWebApplication
class AttentionLabels {

	private final MessageFormatter say;

	AttentionLabels(MessageFormatter say) {
		this.say = say;
	}

	/**
	 * Returns who put it off: the name of a specialist; all others who may are
	 * administrators.
	 */
	public String author(Deferral deferral, Map<OperatorId, String> specialists) {
		return Names.specialist(deferral.by(), specialists).orElseGet(() -> this.say.of("attention.deferred.admin"));
	}

	/** Returns the first day until which an item can be put off. */
	public LocalDate tomorrow(ClinicId clinic) {
		return this.say.today(clinic).plusDays(1);
	}

}
