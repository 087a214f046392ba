package com.fadeline.command.diary;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import com.fadeline.api.Finding;
import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.command.client.Person;
import com.fadeline.command.diary.BookingTable.Taken;
import com.fadeline.command.diary.BookingTable.Taking;
import com.fadeline.command.rules.DiaryClash;

/**
 * Adapter of the diary that reserves in a transaction of its own, all or nothing. A
 * reservation expires if its event does not arrive, since the plan was rejected after all
 * or the process was killed.
 */
@Component
@EnableConfigurationProperties(DiaryProperties.class)
class ReservingDiary implements Reservations {

	private static final Logger log = LoggerFactory.getLogger(ReservingDiary.class);

	private static final int RETRY_AFTER_SECONDS = 1;

	private final BookingTable bookings;

	private final TransactionTemplate ownTransaction;

	private final FirstEvents courses;

	private final DiaryProperties properties;

	private final Clock clock;

	ReservingDiary(BookingTable bookings, FirstEvents courses, PlatformTransactionManager transactions,
			DiaryProperties properties, Clock clock) {
		this.bookings = bookings;
		this.courses = courses;
		this.ownTransaction = new TransactionTemplate(transactions);
		this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public void reserve(CourseId course, Person person, Booking booking) {
		Taking taking = new Taking(course, booking.sittingId(), Resource.of(person.client(), booking),
				Slot.of(booking));
		List<Taken> others;
		try {
			this.bookings.dropExpired(this.clock.instant());
			others = this.ownTransaction.execute((transaction) -> reserve(taking, person, transaction));
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("The diary could not be asked", ex);
			throw unavailable("The diary cannot be asked for now");
		}
		if (!others.isEmpty()) {
			throw clash(course, others);
		}
	}

	/** Returns the bookings of others that overlap; then nothing is reserved. */
	private List<Taken> reserve(Taking taking, Person person, TransactionStatus transaction) {
		Instant expiresAt = this.clock.instant().plus(this.properties.reservationExpiry());
		this.bookings.reserve(taking, expiresAt);
		List<Taken> others = this.bookings.takenByOthers(taking.ofAnyOf(person));
		if (!others.isEmpty()) {
			transaction.setRollbackOnly();
		}
		else if (this.bookings.held(taking) < taking.resources().size()) {
			throw unavailable("That time was just freed");
		}
		return others;
	}

	private RuntimeException clash(CourseId course, List<Taken> others) {
		ClinicId clinic = this.courses.of(course).clinicId();
		List<Finding> findings = others.stream().map((taken) -> finding(taken, clinic)).toList();
		return Refusal.conflict(findings.stream().map(Finding::message).distinct().collect(Collectors.joining("; ")),
				findings.stream().distinct().toArray(Finding[]::new));
	}

	/** The times of another clinic are not disclosed. */
	private Finding finding(Taken taken, ClinicId clinic) {
		Resource resource = taken.resource();
		Instant start = taken.slot().start();
		Instant end = taken.slot().end();
		if (resource.kind() == Resource.Kind.CLIENT) {
			return DiaryClash.ofClient(start, end);
		}
		return this.courses.of(taken.course()).clinicId().equals(clinic)
				? DiaryClash.finding(resource.kind().name(), resource.id(), start, end)
				: DiaryClash.elsewhere(resource.kind().name(), resource.id());
	}

	private static RuntimeException unavailable(String why) {
		return Refusal.of(new Rejection.Unavailable(why + "; nothing was stored, send it again", RETRY_AFTER_SECONDS));
	}

}
