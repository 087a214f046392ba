package com.fadeline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.id.ClientId;
import com.fadeline.demo.Premises.Clinic;

/**
 * Generator of two years of two clinics from a seed and a day: the same seed and day give
 * the same commands with the same ids. The past ends with the day before; bookings go on.
 */
final class DemoClinic {

	/** How many clients come in the two years. */
	private static final int CLIENTS = 120;

	private static final int DAYS = 730;

	private final long seed;

	private final LocalDate today;

	private final ZoneId zone;

	private final Clinics clinics;

	private final DemoIds ids;

	DemoClinic(long seed, LocalDate today, ZoneId zone, Clinics clinics) {
		this.seed = seed;
		this.today = today;
		this.zone = zone;
		this.clinics = clinics;
		this.ids = new DemoIds(seed);
	}

	Premises premises() {
		return Premises.of(this.ids);
	}

	/** Returns the ids of its clients, which are independent of the day. */
	static Stream<ClientId> clients(long seed) {
		DemoIds ids = new DemoIds(seed);
		return IntStream.rangeClosed(1, CLIENTS).mapToObj((number) -> client(ids, number));
	}

	/** Returns one of its clients and that client's clinic. */
	Map.Entry<ClientId, Clinic> someClient() {
		return Map.entry(client(this.ids, 1), clinic(dice(1)));
	}

	private static ClientId client(DemoIds ids, int number) {
		return new ClientId(ids.of("client %d", number));
	}

	/** Returns all commands, in the order of time. */
	List<TimedCommand> commands() {
		Journal journal = new Journal(this.today.atStartOfDay(this.zone).toInstant());
		Agenda agenda = new Agenda(this.today, this.zone);
		for (int number = 1; number <= CLIENTS; number++) {
			generate(number, agenda, journal);
		}
		return journal.inOrder();
	}

	private void generate(int number, Agenda agenda, Journal journal) {
		Dice dice = dice(number);
		Clinic clinic = clinic(dice);
		Setting setting = new Setting(dice, this.ids, number, clinic, dice.oneOf(clinic.specialists()), agenda, journal,
				this.clinics.of(clinic.id()).policy(), this.zone);
		Complaint complaint = Complaint.of(dice);
		LocalDate first = agenda.workingDay(this.today.minusDays(daysAgo(dice)));
		Instant consultation = agenda.at(first, dice.between(0, 15));
		ClientDetails details = FictitiousClients.client(dice, number, this.today);
		Instant registered = consultation.minusSeconds(600);
		setting.write(registered, new RegisterClient(client(this.ids, number), clinic.id(), details));
		PersonalRecord.write(setting, client(this.ids, number), number, registered, this.today);
		new CourseGenerator(setting, complaint).generate(client(this.ids, number), consultation);
	}

	private Dice dice(int number) {
		return new Dice(this.seed * CLIENTS + number);
	}

	private Clinic clinic(Dice dice) {
		return dice.oneOf(premises().clinics());
	}

	/**
	 * Draws the days since a client's beginning. The clinics grow, so more began lately
	 * than long ago.
	 */
	private static int daysAgo(Dice dice) {
		return 3 + (int) ((DAYS - 3) * Math.pow(dice.between(0.0, 1.0), 1.3));
	}

}
