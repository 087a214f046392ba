package com.fadeline.web.qualifications;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.administration.devices.BookEntry;
import com.fadeline.administration.devices.DeviceBook;
import com.fadeline.administration.devices.DeviceBooks;
import com.fadeline.administration.qualifications.Qualification;
import com.fadeline.administration.qualifications.QualificationRegister;
import com.fadeline.administration.staff.Colleague;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Lookup of the specialists of the requester's clinics with what they are qualified for
 * and instructed in; a specialist finds nobody else.
 */
@Component
@ConditionalOnWebApplication
public class QualifiedPeople {

	private final QualificationRegister register;

	private final DeviceBooks books;

	private final Names names;

	private final CurrentRequester sender;

	private final MessageFormatter say;

	QualifiedPeople(QualificationRegister register, DeviceBooks books, Names names, CurrentRequester sender,
			MessageFormatter say) {
		this.register = register;
		this.books = books;
		this.names = names;
		this.sender = sender;
		this.say = say;
	}

	/** View model of the specialists of a clinic. */
	public record OfClinic(ClinicId clinicId, String name, List<Person> people) {
	}

	/** View model of a specialist. */
	public record Person(OperatorId operatorId, String name, List<Line> qualifications,
			List<Instruction> instructions) {
	}

	/**
	 * View model of a qualification.
	 *
	 * @param expired whether it has expired
	 * @param expires whether it is about to
	 */
	public record Line(Qualification qualification, boolean expired, boolean expires) {
	}

	/** View model of an instruction in a device. */
	public record Instruction(String device, LocalDate on, @Nullable LocalDate until, boolean expired) {
	}

	/** View model of a qualification that expires or has expired. */
	public record Due(String name, Qualification qualification, boolean expired) {
	}

	/** Returns the specialists, by clinic and name. */
	public List<OfClinic> all() {
		return this.names.clinics()
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue())
			.map((clinic) -> of(clinic.getKey(), clinic.getValue()))
			.filter((clinic) -> !clinic.people().isEmpty())
			.toList();
	}

	/** Returns the qualifications that expire soon or have expired, of those who work. */
	public List<Due> due() {
		if (this.sender.current().role() == Role.CLIENT) {
			return List.of();
		}
		Map<OperatorId, String> people = this.names.clinics()
			.keySet()
			.stream()
			.flatMap(this::working)
			.collect(Collectors.toMap(Colleague::operatorId, Colleague::name, (one, same) -> one));
		LocalDate today = this.say.today(null);
		return this.register.of(people.keySet(), this.sender.current())
			.values()
			.stream()
			.flatMap((all) -> all.stream().filter((one) -> !isRenewed(one, all)))
			.filter((qualification) -> qualification.expiresBy(today.plusDays(DeviceBook.NOTICE_DAYS)))
			.map((qualification) -> new Due(people.getOrDefault(qualification.operatorId(), ""), qualification,
					qualification.expiresBy(today.minusDays(1))))
			.sorted(Comparator.comparing(Due::expired).reversed().thenComparing(Due::name))
			.toList();
	}

	/** Returns whether a later qualification of the same kind takes its place. */
	private static boolean isRenewed(Qualification old, List<Qualification> all) {
		return all.stream()
			.filter((other) -> other.withdrawal() == null && other.details().kind() == old.details().kind()
					&& Objects.equals(other.details().title(), old.details().title()))
			.anyMatch((other) -> other.details().obtainedOn().isAfter(old.details().obtainedOn()));
	}

	private OfClinic of(ClinicId clinic, String name) {
		Requester by = this.sender.current();
		List<Colleague> people = working(clinic).toList();
		List<DeviceBook> books = this.books.begun(clinic, by);
		LocalDate today = this.say.today(clinic);
		Map<OperatorId, List<Qualification>> known = this.register
			.of(people.stream().map(Colleague::operatorId).toList(), by);
		return new OfClinic(clinic, name, people.stream()
			.map((who) -> new Person(who.operatorId(), who.name(),
					known.getOrDefault(who.operatorId(), List.of()).stream().map((one) -> line(one, today)).toList(),
					instructions(who.operatorId(), books, clinic, today)))
			.toList());
	}

	private static Line line(Qualification qualification, LocalDate today) {
		boolean expired = qualification.expiresBy(today.minusDays(1));
		return new Line(qualification, expired,
				!expired && qualification.expiresBy(today.plusDays(DeviceBook.NOTICE_DAYS)));
	}

	private List<Instruction> instructions(OperatorId who, Collection<DeviceBook> books, ClinicId clinic,
			LocalDate today) {
		return books.stream()
			.flatMap((book) -> book.instructions()
				.stream()
				.map(BookEntry::details)
				.filter((entry) -> who.equals(entry.operator()))
				.map((entry) -> new Instruction(book.device().details().name(), this.say.dayOf(entry.at(), clinic),
						entry.dueOn(), entry.dueOn() != null && entry.dueOn().isBefore(today))))
			.toList();
	}

	private Stream<Colleague> working(ClinicId clinic) {
		Requester by = this.sender.current();
		return this.names.working(clinic)
			.stream()
			.filter((who) -> by.role() != Role.SPECIALIST || who.operatorId().toString().equals(by.userId()));
	}

}
