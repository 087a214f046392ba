package com.fadeline.web.devices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import com.fadeline.administration.devices.DeviceBook;
import com.fadeline.administration.devices.DeviceBook.DueItem;
import com.fadeline.administration.devices.EntryKind;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Texts about devices and what is due of them, as of now. */
@Component
@ConditionalOnWebApplication
class DeviceLabels {

	private final Names names;

	private final MessageFormatter say;

	private final Clock clock;

	DeviceLabels(Names names, MessageFormatter say, Clock clock) {
		this.names = names;
		this.say = say;
		this.clock = clock;
	}

	DeviceCard card(DeviceBook book) {
		ClinicId clinic = book.device().clinicId();
		Instant now = this.clock.instant();
		ZoneId zone = this.say.timeZone(clinic);
		LocalDate today = LocalDate.ofInstant(now, zone);
		Map<OperatorId, String> specialists = this.names.operators(clinic);
		return new DeviceCard(book, book.due(now, zone).stream().map((item) -> due(item, today, specialists)).toList(),
				book.inUse(today) && book.unchecked(today, zone),
				book.check(today, zone)
					.map((check) -> this.say.of("device.checked", this.say.time(check.details().at(), clinic)))
					.orElse(""));
	}

	private DeviceCard.Due due(DueItem item, LocalDate today, Map<OperatorId, String> specialists) {
		String day = this.say.day(item.on());
		if (item.kind() == EntryKind.FAULT) {
			return new DeviceCard.Due(true, this.say.of("device.due.FAULT", day,
					(item.notes() != null) ? item.notes() : this.say.of("EntryKind.FAULT")));
		}
		boolean passed = item.on().isBefore(today);
		return new DeviceCard.Due(false, this.say.of("device.due.%s.%s".formatted(item.kind(), passed), day,
				(item.operator() != null) ? specialists.getOrDefault(item.operator(), "") : ""));
	}

}
