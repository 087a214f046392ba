package com.fadeline.web.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.administration.operation.ArchiveView;
import com.fadeline.administration.operation.BackupView;
import com.fadeline.administration.operation.DeadlinesView;
import com.fadeline.administration.operation.MadeBackups;
import com.fadeline.administration.operation.ProcessorView;
import com.fadeline.administration.operation.RebuildView.State;
import com.fadeline.administration.operation.RebuildView;
import com.fadeline.administration.operation.Rebuilds;
import com.fadeline.administration.operation.SetAsideEvents;
import com.fadeline.administration.operation.SetAsideOutcome.Result;
import com.fadeline.administration.operation.SetAsideOutcome;
import com.fadeline.administration.operation.SetAsideView;
import com.fadeline.api.Page;
import com.fadeline.api.Rejection;
import com.fadeline.api.Requester;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.Samples;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/** A service in which something stands still. */
public class MemoryOperation implements SetAsideEvents, Rebuilds {

	static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

	private final List<String> asked = new ArrayList<>();

	private final List<RebuildView> started = new ArrayList<>();

	private boolean cleared;

	void forget() {
		this.asked.clear();
		this.started.clear();
		this.cleared = false;
	}

	/** What was asked to be done. */
	List<String> asked() {
		return this.asked;
	}

	/** One that goes on and one that does not. */
	public static List<ProcessorView> processors(Requester by) {
		return List.of(
				new ProcessorView("course-view", 0, 99, 0, Duration.ZERO, Duration.ZERO, ProcessorView.State.RUNNING,
						null, null),
				new ProcessorView("progress", 0, 40, 60, Duration.ofMinutes(5), Duration.ofSeconds(20),
						ProcessorView.State.RETRYING, ProcessorView.Trouble.DATABASE_AWAY, null));
	}

	/** One of half a megabyte, and an archive whose disk is full. */
	public static MadeBackups backups() {
		return new MadeBackups() {

			@Override
			public List<BackupView> find(Requester by) {
				return List.of(new BackupView(NOW, "fadeline.backup", 500_000, 99, true, NOW.plusSeconds(10)));
			}

			@Override
			public Optional<ArchiveView> archive(Requester by) {
				return Optional.of(new ArchiveView("/archive", NOW.minus(Duration.ofDays(7)), NOW,
						"00000001000000000000000A", NOW.plusSeconds(60), 2, ArchiveView.Trouble.FULL));
			}

		};
	}

	/** One kind of reminder, of which one fails. */
	public static DeadlinesView deadlines(Requester by) {
		return new DeadlinesView(List.of(new DeadlinesView.Kind("FADING_CHECK_DUE", 7, 2, 1, 1, NOW)), List
			.of(new DeadlinesView.Troubled("FADING_CHECK_DUE", new CourseId(Samples.COURSE), null, NOW, 3, NOW)));
	}

	@Override
	public Page<SetAsideView> find(int page, int size, Requester by) {
		List<SetAsideView> found = this.cleared ? List.of() : List.of(letter());
		return new Page<>(found, page, size, found.size());
	}

	private static SetAsideView letter() {
		return new SetAsideView("progress", Samples.COURSE, new CourseId(Samples.COURSE), null, "HoroscopeCast",
				"event-7", 7, SetAsideView.Cause.UNREADABLE,
				"This version of Fadeline does not know an event 'HoroscopeCast'", NOW, 2, 5, null);
	}

	@Override
	public Optional<SetAsideView> find(String processor, UUID record, Requester by) {
		return find(0, 1, by).items()
			.stream()
			.filter((letter) -> letter.processor().equals(processor) && letter.record().equals(record))
			.findFirst();
	}

	@Override
	public SetAsideOutcome retry(String processor, UUID record, String reason, Requester by) {
		known(processor, record);
		this.asked.add("retry: %s".formatted(reason));
		return new SetAsideOutcome(Result.STILL_SET_ASIDE, letter());
	}

	@Override
	public SetAsideOutcome discard(String processor, UUID record, boolean following, String reason, Requester by) {
		known(processor, record);
		this.asked.add("discard%s: %s".formatted(following ? " all" : "", reason));
		this.cleared = true;
		return new SetAsideOutcome(Result.CLEARED, null);
	}

	private static void known(String processor, UUID record) {
		if (!processor.equals("progress") || !record.equals(Samples.COURSE)) {
			throw refused(new Rejection.NotFound("The processor has set nothing aside"));
		}
	}

	private static CommandExecutionException refused(Rejection rejection) {
		return new CommandExecutionException(rejection.message(), null, rejection);
	}

	@Override
	public List<String> readModels(Requester by) {
		return List.of("course-view", "progress");
	}

	@Override
	public Page<RebuildView> rebuilds(int page, int size, Requester by) {
		return new Page<>(List.copyOf(this.started), page, size, this.started.size());
	}

	@Override
	public Optional<RebuildView> rebuild(UUID id, Requester by) {
		return this.started.stream().filter((rebuild) -> rebuild.id().equals(id)).findFirst();
	}

	@Override
	public void start(UUID id, List<String> models, @Nullable String reason, Requester by) {
		List<String> chosen = models.isEmpty() ? readModels(by) : models;
		this.started.stream().filter((open) -> open.models().stream().anyMatch(chosen::contains)).forEach((open) -> {
			throw refused(new Rejection.Conflict("progress is being rebuilt already", List.of()));
		});
		this.started.addFirst(new RebuildView(id, chosen, reason, State.RUNNING, NOW, by.userId(), NOW, null, 40L, 99L,
				0.4, Duration.ofSeconds(90), null, null));
	}

}
