package com.fadeline.command.client;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Lists;
import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.Receipt;
import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;
import com.fadeline.api.Role;
import com.fadeline.api.client.ClientCommand.ChangeClientDetails;
import com.fadeline.api.client.ClientCommand.EraseClient;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientCommand.RejectDuplicate;
import com.fadeline.api.client.ClientCommand;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent.ClientDetailsChanged;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.client.ClientEvent.DuplicateRejected;
import com.fadeline.api.client.ClientEvent.ErasureScheduled;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.client.Erasure;
import com.fadeline.api.client.MergeCommand;
import com.fadeline.api.client.MergeCommand.MergeClients;
import com.fadeline.api.client.MergeCommand.UndoMerge;
import com.fadeline.api.client.MergeEvent;
import com.fadeline.api.client.MergeEvent.ClientMerged;
import com.fadeline.api.client.MergeEvent.DuplicateAdded;
import com.fadeline.api.client.MergeEvent.DuplicateRemoved;
import com.fadeline.api.client.MergeEvent.MergeUndone;
import com.fadeline.api.client.NoteCommand;
import com.fadeline.api.client.NoteEvent;
import com.fadeline.api.client.TaskCommand;
import com.fadeline.api.client.TaskEvent;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.clinic.Workplaces;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.Id;
import com.fadeline.command.ExpectedSequence;
import com.fadeline.command.OfClient;
import com.fadeline.command.Ownership;
import com.fadeline.command.ProcessedCommand;

/**
 * Aggregate of a client. A client is registered once, in one clinic, and stays there.
 * Details may be changed any number of times, notes are added, corrected and withdrawn,
 * tasks are added, changed and done. A duplicate is merged into the client that stands
 * for the person, and separated again: its courses, notes and tasks stay its own, but its
 * details are no longer changed. A client who was treated is not erased before the
 * retention period of the records ends: until then the client is restricted, and neither
 * details nor courses accept anything new. Erasure ends the aggregate: from then on its
 * state keeps no detail, and the client is treated as unknown. A repeated erasure command
 * is answered with the current stage of the erasure.
 * <p>
 * Raise the revision when fields change; older snapshots are then skipped.
 */
@AggregateRoot
@Revision("6")
class Client implements OfClient {

	@AggregateIdentifier
	private ClientId clientId;

	private ClinicId clinicId;

	private @Nullable ProcessedCommand<RegisterClient> registered;

	private @Nullable ProcessedCommand<ClientDetails> details;

	private List<ProcessedCommand<ClientId>> distinct = List.of();

	private Notes notes = new Notes();

	private Tasks tasks = new Tasks();

	private Merges merges = new Merges();

	private @Nullable ProcessedCommand<ErasureScheduled> scheduled;

	private @Nullable ProcessedCommand<Instant> erased;

	@SuppressWarnings("NullAway.Init")
	Client() {
	}

	/**
	 * Checks ownership, replays the receipt of a duplicate command, rejects stale ones.
	 */
	@CommandHandlerInterceptor
	Object receive(ClientCommand command, MetaData asked, InterceptorChain chain) throws Exception {
		if (this.clientId != null) {
			Ownership.check(asked, this.clinicId, this.clientId, this.clientId);
		}
		Optional<Receipt> first = firstAnswerTo(command);
		if (first.isPresent()) {
			return first.get();
		}
		if (command instanceof EraseClient && this.erased != null) {
			return erasure(Erasure.Status.ERASED, this.erased.content(), this.erased.sequence());
		}
		if (this.erased != null) {
			throw Refusal.notFound("Client %s was erased".formatted(this.clientId));
		}
		if (!(command instanceof EraseClient)) {
			requireUnrestricted();
		}
		ExpectedSequence.check(asked);
		return chain.proceed();
	}

	private Optional<Receipt> firstAnswerTo(ClientCommand command) {
		return switch (command) {
			case RegisterClient asked -> Optional.ofNullable(this.registered)
				.map((first) -> first.answer(asked, this.clientId.value(), "Client"));
			case ChangeClientDetails asked -> Optional.ofNullable(this.details)
				.filter((latest) -> latest.is(asked.details()))
				.map((latest) -> latest.again(this.clientId.value()));
			case RejectDuplicate asked -> this.distinct.stream()
				.filter((known) -> known.is(asked.other()))
				.findFirst()
				.map((known) -> known.again(this.clientId.value()));
			case MergeCommand asked -> this.merges.answerTo(asked);
			case NoteCommand asked -> this.notes.answerTo(asked);
			case TaskCommand asked -> this.tasks.answerTo(asked);
			case EraseClient asked -> Optional.empty();
		};
	}

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	Receipt handle(RegisterClient command, Clock clock, Clinics clinics, MetaData asked) {
		Ownership.check(asked, command.clinicId());
		ClientDetailsCheck.check(command.details(), today(command.clinicId(), clinics, clock));
		return apply(new ClientRegistered(command.clientId(), command.clinicId(), command.details()),
				command.clinicId());
	}

	@CommandHandler
	Receipt handle(ChangeClientDetails command, Clock clock, Clinics clinics) {
		this.merges.requireStanding(this.clientId);
		ClientDetailsCheck.check(command.details(), today(this.clinicId, clinics, clock));
		return apply(new ClientDetailsChanged(command.clientId(), command.details()), this.clinicId);
	}

	@CommandHandler
	Receipt handle(RejectDuplicate command) {
		if (command.other().equals(this.clientId)) {
			throw sameClient("other", "Client %s cannot be another person than itself; name another client");
		}
		if (this.merges.into().equals(Optional.of(command.other()))
				|| this.merges.duplicates().contains(command.other())) {
			throw Refusal.conflict(
					"Clients %s and %s are merged; undo the merge first".formatted(this.clientId, command.other()));
		}
		return apply(new DuplicateRejected(this.clientId, command.other()), this.clinicId);
	}

	private CommandExecutionException sameClient(String field, String message) {
		Finding same = Finding.structure(field, message.formatted(this.clientId));
		return Refusal.of(new Rejection.BrokenRules(same.message(), List.of(same)));
	}

	@CommandHandler
	Receipt handle(MergeClients command, Clock clock, Clinics clinics, OtherClients others, MetaData asked) {
		if (command.into().equals(this.clientId)) {
			throw sameClient("duplicateId", "Client %s cannot be merged into itself; name another client");
		}
		this.merges.requireUnlinked(this.clientId);
		ClientDetails own = Objects.requireNonNull(this.details).content();
		LocalDate today = today(this.clinicId, clinics, clock);
		long sequence = others.change(command.into(), (other) -> other.add(command, this.clinicId, own, today, asked));
		apply(new ClientMerged(this.clientId, command.into(), sequence), this.clinicId);
		return new Receipt(command.into().value(), sequence, false, List.of());
	}

	/** Takes a duplicate of this client; returns the sequence number after it. */
	private long add(MergeClients command, ClinicId clinic, ClientDetails duplicate, LocalDate today, MetaData asked) {
		requireOpen(command, asked);
		if (!this.clinicId.equals(clinic)) {
			throw Refusal.conflict("Clients %s and %s belong to different clinics, which keep their own records"
				.formatted(command.clientId(), this.clientId));
		}
		this.merges.requireStanding(this.clientId);
		ClientDetails known = Objects.requireNonNull(this.details).content();
		return change(new DuplicateAdded(this.clientId, command.clientId()),
				(command.details() != null) ? command.details() : known.completedBy(duplicate), today);
	}

	@CommandHandler
	Receipt handle(UndoMerge command, Clock clock, Clinics clinics, OtherClients others, MetaData asked) {
		this.merges.requireInto(this.clientId, command.into());
		LocalDate today = today(this.clinicId, clinics, clock);
		long sequence = others.change(command.into(), (other) -> other.remove(command, today, asked));
		apply(new MergeUndone(this.clientId, command.into(), sequence), this.clinicId);
		return new Receipt(command.into().value(), sequence, false, List.of());
	}

	private long remove(UndoMerge command, LocalDate today, MetaData asked) {
		requireOpen(command, asked);
		return change(new DuplicateRemoved(this.clientId, command.clientId()),
				(command.details() != null) ? command.details() : Objects.requireNonNull(this.details).content(),
				today);
	}

	/**
	 * Requires that another client's command may change this one, as its sender saw it.
	 */
	private void requireOpen(MergeCommand command, MetaData asked) {
		Ownership.check(asked, this.clinicId, this.clientId, this.clientId);
		if (this.erased != null) {
			throw Refusal.unknown(this.clientId);
		}
		requireUnrestricted();
		ExpectedSequence.check((command.intoSequence() == null) ? MetaData.emptyInstance()
				: MetaData.with(MetaDataKeys.EXPECTED_SEQUENCE, command.intoSequence()));
	}

	private void requireUnrestricted() {
		if (this.scheduled != null) {
			throw Refusal
				.conflict("Erasure of client %s is requested; nothing can be changed".formatted(this.clientId));
		}
	}

	/**
	 * Applies an event of a merge, and changes the details if they differ; returns the
	 * sequence number after it.
	 */
	private long change(MergeEvent event, ClientDetails details, LocalDate today) {
		ClientDetailsCheck.check(details, today);
		apply(event, this.clinicId);
		if (!Objects.requireNonNull(this.details).is(details)) {
			apply(new ClientDetailsChanged(this.clientId, details), this.clinicId);
		}
		return AggregateLifecycle.getVersion();
	}

	@CommandHandler
	Receipt handle(NoteCommand.RecordNote command, Clock clock, Clinics clinics) {
		return record(this.notes.decide(command, latestNow(clinics, clock)), command.note().noteId());
	}

	@CommandHandler
	Receipt handle(NoteCommand.AmendNote command, Clock clock, Clinics clinics) {
		return record(this.notes.decide(command, latestNow(clinics, clock)), command.note().noteId());
	}

	@CommandHandler
	Receipt handle(NoteCommand.RetractNote command, Clock clock, Clinics clinics) {
		return record(this.notes.decide(command, latestNow(clinics, clock)), command.noteId());
	}

	@CommandHandler
	Receipt handle(TaskCommand.AddTask command, Clock clock, Clinics clinics, Workplaces workplaces) {
		return handle(command, command.task().taskId(), clock, clinics, workplaces);
	}

	@CommandHandler
	Receipt handle(TaskCommand.ChangeTask command, Clock clock, Clinics clinics, Workplaces workplaces) {
		return handle(command, command.task().taskId(), clock, clinics, workplaces);
	}

	@CommandHandler
	Receipt handle(TaskCommand.CompleteTask command, Clock clock, Clinics clinics, Workplaces workplaces) {
		return handle(command, command.taskId(), clock, clinics, workplaces);
	}

	@CommandHandler
	Receipt handle(TaskCommand.ReopenTask command, Clock clock, Clinics clinics, Workplaces workplaces) {
		return handle(command, command.taskId(), clock, clinics, workplaces);
	}

	@CommandHandler
	Receipt handle(TaskCommand.RetractTask command, Clock clock, Clinics clinics, Workplaces workplaces) {
		return handle(command, command.taskId(), clock, clinics, workplaces);
	}

	private Receipt handle(TaskCommand command, Id task, Clock clock, Clinics clinics, Workplaces workplaces) {
		return record(this.tasks.decide(command, today(this.clinicId, clinics, clock),
				(operator) -> workplaces.isElsewhere(operator, this.clinicId)), task);
	}

	/** Returns the latest moment that is not in the future, as clocks may differ. */
	private Instant latestNow(Clinics clinics, Clock clock) {
		return clock.instant().plus(clinics.of(this.clinicId).policy().clockTolerance());
	}

	/** Returns today's date in the clinic; a birth date may not be later. */
	private static LocalDate today(ClinicId clinic, Clinics clinics, Clock clock) {
		return LocalDate.ofInstant(clock.instant(), clinics.of(clinic).zone());
	}

	/**
	 * Nothing is added once the client is restricted, so the last entry stays the last.
	 * It is the last one of the whole person. A duplicate follows the client that stands
	 * for the person.
	 */
	@CommandHandler
	Erasure handle(EraseClient command, Clock clock, Clinics clinics, Clients clients, TreatmentRecords records,
			MetaData asked) {
		if (!Ownership.holds(asked, (requester) -> requester.role() == Role.SYSTEM)) {
			this.merges.requireStanding(this.clientId);
		}
		Instant now = clock.instant();
		Optional<Person> person = person(clients);
		Optional<Instant> lastEntry = Optional.ofNullable(this.scheduled)
			.map((first) -> first.content().lastEntryAt())
			.or(() -> person.flatMap(records::lastEntry));
		Instant due = lastEntry.map((last) -> Retention.end(last, clinics.of(this.clinicId))).orElse(now);
		if (command.again() || person.isEmpty() || !due.isAfter(now)) {
			apply(new ClientErased(this.clientId), this.clinicId);
			return erasure(Erasure.Status.ERASED, now, AggregateLifecycle.getVersion());
		}
		ErasureScheduled dated = new ErasureScheduled(this.clientId, lastEntry.orElseThrow(), due);
		if (this.scheduled == null || !this.scheduled.is(dated)) {
			apply(dated, this.clinicId);
		}
		return erasure(Erasure.Status.RESTRICTED, due, AggregateLifecycle.getVersion());
	}

	/** Returns the whole person; empty of a duplicate of somebody who was erased. */
	private Optional<Person> person(Clients clients) {
		return this.merges.into().isEmpty() ? Optional.of(new Person(this.clientId, registrations()))
				: this.merges.into().flatMap(clients::find).map((known) -> known.person(this.clientId));
	}

	private Erasure erasure(Erasure.Status status, Instant destroyedAt, long sequence) {
		return new Erasure(this.clientId, status, destroyedAt, this.merges.duplicates(), sequence);
	}

	private Receipt apply(ClientEvent event, ClinicId clinic) {
		return record(event, clinic, event.clientId());
	}

	/** Applies an event about a note or a task, of which the receipt has the id. */
	private Receipt record(ClientEvent event, Id part) {
		return record(event, this.clinicId, part);
	}

	private static Receipt record(ClientEvent event, ClinicId clinic, Id subject) {
		AggregateLifecycle.apply(event, MetaData.with(MetaDataKeys.CLINIC_ID, clinic.toString()));
		return new Receipt(subject.value(), AggregateLifecycle.getVersion(), false, List.of());
	}

	@EventSourcingHandler
	void on(ClientRegistered event, @SequenceNumber long sequence) {
		this.clientId = event.clientId();
		this.clinicId = event.clinicId();
		this.registered = new ProcessedCommand<>(
				new RegisterClient(event.clientId(), event.clinicId(), event.details()), sequence);
		this.details = new ProcessedCommand<>(event.details(), sequence);
	}

	@EventSourcingHandler
	void on(ClientDetailsChanged event, @SequenceNumber long sequence) {
		this.details = new ProcessedCommand<>(event.details(), sequence);
	}

	@EventSourcingHandler
	void on(DuplicateRejected event, @SequenceNumber long sequence) {
		this.distinct = Lists.and(this.distinct, new ProcessedCommand<>(event.other(), sequence));
	}

	/** A merge ends what was found before: that the two are different people. */
	@EventSourcingHandler
	void on(MergeEvent event) {
		this.merges.on(event);
		this.distinct = this.distinct.stream()
			.filter((other) -> !this.merges.into().equals(Optional.of(other.content()))
					&& !this.merges.duplicates().contains(other.content()))
			.toList();
	}

	@EventSourcingHandler
	void on(NoteEvent event, @SequenceNumber long sequence) {
		this.notes.on(event, sequence);
	}

	@EventSourcingHandler
	void on(TaskEvent event, @SequenceNumber long sequence) {
		this.tasks.on(event, sequence);
	}

	@EventSourcingHandler
	void on(ErasureScheduled event, @SequenceNumber long sequence) {
		this.scheduled = new ProcessedCommand<>(event, sequence);
	}

	@EventSourcingHandler
	void on(ClientErased event, @SequenceNumber long sequence, @Timestamp Instant recordedAt) {
		this.erased = new ProcessedCommand<>(recordedAt, sequence);
		this.registered = null;
		this.details = null;
		this.distinct = List.of();
		this.notes = new Notes();
		this.tasks = new Tasks();
	}

	@Override
	public ClientId client() {
		return this.clientId;
	}

	/** Returns the client's data that courses use; empty once erased. */
	Optional<RegisteredClient> known() {
		return Optional.ofNullable(this.details)
			.map((current) -> new RegisteredClient(this.clinicId, current.content().birthDate(), this.scheduled != null,
					registrations()));
	}

	/** Returns this client and its duplicates; none if it has no duplicates. */
	private Set<ClientId> registrations() {
		return this.merges.duplicates().isEmpty() ? Set.of()
				: Set.copyOf(Lists.and(this.merges.duplicates(), this.clientId));
	}

	/** Returns the client that stands for the same person; empty if this one does. */
	Optional<ClientId> mergedInto() {
		return this.merges.into();
	}

}
