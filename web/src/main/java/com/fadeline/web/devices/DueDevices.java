package com.fadeline.web.devices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.fadeline.administration.devices.DeviceBook;
import com.fadeline.administration.devices.DeviceBooks;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Lookup of what is to be done about the devices of the requester's clinics. */
@Component
@ConditionalOnWebApplication
public class DueDevices {

	private final DeviceBooks books;

	private final DeviceLabels labels;

	private final Names names;

	private final CurrentRequester sender;

	private final MessageFormatter say;

	private final Clock clock;

	DueDevices(DeviceBooks books, DeviceLabels labels, Names names, CurrentRequester sender, MessageFormatter say,
			Clock clock) {
		this.books = books;
		this.labels = labels;
		this.names = names;
		this.sender = sender;
		this.say = say;
		this.clock = clock;
	}

	/** Returns the devices of which something is due, or soon will be. */
	public List<DeviceCard> due() {
		return begun().map(this.labels::card).filter((card) -> !card.due().isEmpty()).toList();
	}

	/** Returns the devices to be checked before their use today; none to managers. */
	public List<DeviceCard> toCheck() {
		return (this.sender.current().role() == Role.MANAGER) ? List.of()
				: begun().map(this.labels::card).filter(DeviceCard::toCheck).toList();
	}

	/** Returns how many things are due by today. */
	public int count() {
		Instant now = this.clock.instant();
		return begun()
			.mapToInt((book) -> (int) book.due(now, this.say.timeZone(book.device().clinicId()))
				.stream()
				.filter((item) -> !item.on().isAfter(this.say.today(book.device().clinicId())))
				.count())
			.sum();
	}

	private Stream<DeviceBook> begun() {
		Requester by = this.sender.current();
		return (by.role() == Role.CLIENT) ? Stream.empty()
				: this.names.clinics().keySet().stream().flatMap((clinic) -> this.books.begun(clinic, by).stream());
	}

}
