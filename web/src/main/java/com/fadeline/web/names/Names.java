package com.fadeline.web.names;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.rooms.RoomRegister;
import com.fadeline.administration.staff.Colleague;
import com.fadeline.administration.staff.Colleagues;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.rights.Rights;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/** Lookup of the names behind ids, for requesters with the right to read them. */
@Component
@ConditionalOnWebApplication
public class Names {

	private final QueryClient views;

	private final ClinicScope reach;

	private final CurrentRequester sender;

	private final Colleagues colleagues;

	private final ClinicRegister clinics;

	private final RoomRegister rooms;

	Names(QueryClient views, ClinicScope reach, CurrentRequester sender, Colleagues colleagues, ClinicRegister clinics,
			RoomRegister rooms) {
		this.views = views;
		this.reach = reach;
		this.sender = sender;
		this.colleagues = colleagues;
		this.clinics = clinics;
		this.rooms = rooms;
	}

	/**
	 * Returns names of clients. A client who was imported or is to be erased has no name;
	 * a requester without rights receives none.
	 */
	public Map<ClientId, String> clients(Collection<ClientId> ids) {
		Map<ClientId, String> names = new HashMap<>();
		contacts(ids).forEach((client, contact) -> {
			if (!contact.name().isEmpty()) {
				names.put(client, contact.name());
			}
		});
		return names;
	}

	/**
	 * Value object of a booking, with names in place of ids; empty where not known.
	 *
	 * @param warnings what everybody who treats the client has to see
	 */
	public record NamedEntry(DiaryEntry entry, String client, String operator, String device, String room,
			List<String> warnings) {
	}

	/** Returns bookings of a clinic with the names of whom and what they need. */
	public List<NamedEntry> named(ClinicId clinic, List<DiaryEntry> entries) {
		if (entries.isEmpty()) {
			return List.of();
		}
		Map<ClientId, Contact> clients = contacts(
				entries.stream().map(DiaryEntry::clientId).collect(Collectors.toSet()));
		Map<OperatorId, String> operators = operators(clinic);
		Map<DeviceId, String> devices = devices(clinic);
		Map<RoomId, String> rooms = rooms(clinic);
		return entries.stream().map((entry) -> {
			Contact client = clients.getOrDefault(entry.clientId(), Contact.UNKNOWN);
			return new NamedEntry(entry, client.name(), operators.getOrDefault(entry.operatorId(), ""),
					name(devices, entry.deviceId()), name(rooms, entry.roomId()), client.warnings());
		}).toList();
	}

	/** Returns the name of an id; empty if it has none, or there is no id. */
	public static <T> String name(Map<T, String> names, @Nullable T id) {
		return (id != null) ? names.getOrDefault(id, "") : "";
	}

	/** Returns the name and phone number of a client; unknown without rights. */
	public Contact contact(ClientId id) {
		return contacts(List.of(id)).getOrDefault(id, Contact.UNKNOWN);
	}

	/**
	 * Returns the client that stands for the same person, who may be the client itself.
	 */
	public ClientView person(ClientView client) {
		return Optional.ofNullable(client.mergedInto())
			.flatMap((into) -> this.views.find(new FindClient(into), ClientView.class))
			.orElse(client);
	}

	/** Returns the phone number of the person; empty if it or the client is unknown. */
	public Optional<String> phone(ClientId id) {
		return this.views.find(new FindClient(id), ClientView.class).map(this::person).map(ClientView::phone);
	}

	/** Returns names and phone numbers of clients; none to a requester without rights. */
	public Map<ClientId, Contact> contacts(Collection<ClientId> ids) {
		if (ids.isEmpty() || !Rights.of(FindNames.class).contains(this.sender.current().role())) {
			return Map.of();
		}
		Map<ClientId, Contact> contacts = new HashMap<>();
		this.views.ask(new FindNames(new HashSet<>(ids), this.reach.clinics(null)), FindNames.Result.class)
			.names()
			.stream()
			.forEach((client) -> contacts.put(client.clientId(),
					new Contact(full(client.givenName(), client.familyName()), client.phone(), client.warnings())));
		return contacts;
	}

	/**
	 * View model of who a client is and how to call.
	 *
	 * @param name empty if unknown
	 * @param phone null if unknown
	 * @param warnings what everybody who treats the client has to see
	 */
	public record Contact(String name, @Nullable String phone, List<String> warnings) {

		/** Contact of a client of whom nothing is known or may be read. */
		public static final Contact UNKNOWN = new Contact("", null, List.of());

		/** Returns the address that a tap on the phone number calls; null if unknown. */
		public @Nullable String call() {
			return (this.phone == null) ? null : "tel:" + this.phone.replace(" ", "");
		}

	}

	/** Returns a full name; either part may be unknown. */
	public static String full(@Nullable String givenName, @Nullable String familyName) {
		return Stream.of(givenName, familyName).filter(Objects::nonNull).collect(joining(" "));
	}

	/** Returns the names of all present and former specialists of a clinic. */
	public Map<OperatorId, String> operators(ClinicId clinic) {
		Map<OperatorId, String> names = new HashMap<>();
		this.colleagues.in(clinic).forEach((colleague) -> names.put(colleague.operatorId(), colleague.name()));
		return names;
	}

	/** Returns the name of the specialist who has that account; empty if it is none. */
	public static Optional<String> specialist(@Nullable String account, Map<OperatorId, String> specialists) {
		return specialists.entrySet()
			.stream()
			.filter((specialist) -> specialist.getKey().toString().equals(account))
			.map(Map.Entry::getValue)
			.findFirst();
	}

	/** Returns the requester as a specialist; empty for any other role. */
	public Optional<OperatorId> self() {
		Requester requester = this.sender.current();
		return (requester.role() == Role.SPECIALIST) ? operator(requester.userId()) : Optional.empty();
	}

	/**
	 * Returns the id of an account; empty if it is not a UUID, as with an OpenID
	 * provider.
	 */
	private static Optional<OperatorId> operator(String account) {
		try {
			return Optional.of(new OperatorId(UUID.fromString(account)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** Returns the specialists who can be chosen for a sitting, by name. */
	public List<Colleague> working(ClinicId clinic) {
		return this.colleagues.in(clinic).stream().filter(Colleague::working).toList();
	}

	/** Returns the names of the requester's clinics. */
	public Map<ClinicId, String> clinics() {
		Map<ClinicId, String> names = new HashMap<>();
		this.clinics.clinics(this.sender.current())
			.forEach((clinic) -> names.put(clinic.clinicId(), clinic.details().name()));
		return names;
	}

	/** Returns the names of a clinic's rooms. */
	public Map<RoomId, String> rooms(ClinicId clinic) {
		Map<RoomId, String> names = new HashMap<>();
		this.rooms.rooms(clinic, this.sender.current())
			.forEach((room) -> names.put(room.roomId(), room.details().name()));
		return names;
	}

	/** Returns the names of a clinic's devices. */
	public Map<DeviceId, String> devices(ClinicId clinic) {
		Map<DeviceId, String> names = new HashMap<>();
		this.clinics.devices(clinic, this.sender.current())
			.forEach((device) -> names.put(device.deviceId(), device.details().name()));
		return names;
	}

}
