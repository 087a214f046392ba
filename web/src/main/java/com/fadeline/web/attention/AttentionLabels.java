package com.fadeline.web.attention;

import java.time.LocalDate;
import java.util.Map;

import com.fadeline.api.course.query.AttentionItem;
import com.fadeline.api.course.query.AttentionQuery.CountAttentionByKind;
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

	/** Returns whether an item has been due for so long that it is counted apart. */
	public boolean hasWaitedLong(AttentionItem item) {
		LocalDate today = this.say.today(item.clinicId());
		return this.say.dayOf(item.since(), item.clinicId()).isBefore(today.minusDays(CountAttentionByKind.LONG_DAYS));
	}

	/** Returns the first day until which an item can be put off. */
	public LocalDate tomorrow(ClinicId clinic) {
		return this.say.today(clinic).plusDays(1);
	}

}
