package com.fadeline.query.progress;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.id.ClinicId;
import com.fadeline.query.forecast.Experience;
import com.fadeline.query.projection.DocumentTable;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.Search;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Cache of what the courses of each clinic have taught. It is stored, so that processes
 * agree and a restart changes nothing, and learned in the background: soon after a change
 * in a clinic that has too few courses to go by, and otherwise when it is old and
 * somebody looks.
 */
@Component
class LearnedExperiences implements Experiences, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(LearnedExperiences.class);

	/** What another process has learned is used after that long. */
	private static final Duration KEPT = Duration.ofSeconds(30);

	/** Ids that one search is made for. */
	private static final int BATCH = 1_000;

	/** Changes that follow each other so closely are learned from together. */
	private static final Duration PAUSE = Duration.ofSeconds(3);

	private final DocumentTable<ProgressFacts> courses;

	private final ExperienceTable table;

	private final ExperienceLearner learner;

	private final Clinics clinics;

	private final Clock clock;

	private final LoadingCache<ClinicId, LearnedExperience> known = Caffeine.newBuilder()
		.refreshAfterWrite(KEPT)
		.build(this::load);

	private final Set<ClinicId> waiting = ConcurrentHashMap.newKeySet();

	private final Set<UUID> changed = ConcurrentHashMap.newKeySet();

	private final AtomicBoolean changing = new AtomicBoolean();

	private final ScheduledExecutorService thread = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("forecast-learning").factory());

	LearnedExperiences(JdbcOperations jdbc, Documents documents, Clinics clinics, Clock clock) {
		this.courses = Progress.table(jdbc, documents);
		this.table = new ExperienceTable(jdbc, documents);
		this.learner = new ExperienceLearner(this.courses, clinics, clock);
		this.clinics = clinics;
		this.clock = clock;
	}

	@Override
	public Experience of(ClinicId clinic) {
		int fewest = fewest(clinic);
		if (fewest == 0) {
			return Experience.NONE;
		}
		LearnedExperience learned = this.known.get(clinic);
		if (learned.isOld(this.clock.instant()) && this.waiting.add(clinic)) {
			soon(() -> learn(clinic));
		}
		return learned.experience().from(fewest);
	}

	/** Marks courses that have changed, whose clinics may have enough of them now. */
	void changed(Set<UUID> some) {
		this.changed.addAll(some);
		if (!this.changed.isEmpty() && this.changing.compareAndSet(false, true)) {
			soon(this::learnOfChanged);
		}
	}

	private void soon(Runnable work) {
		if (!this.thread.isShutdown()) {
			this.thread.schedule(() -> attempt(work), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private void attempt(Runnable work) {
		try {
			work.run();
		}
		catch (RuntimeException | Error ex) {
			if (!this.thread.isShutdown()) {
				log.warn("What courses teach could not be learned; forecasts go on as before", ex);
			}
		}
	}

	private void learnOfChanged() {
		this.changing.set(false);
		List<UUID> some = List.copyOf(this.changed);
		some.forEach(this.changed::remove);
		Set<ClinicId> clinics = new TreeSet<>(Comparator.comparing(ClinicId::value));
		for (int from = 0; from < some.size(); from += BATCH) {
			clinics.addAll(clinics(some.subList(from, Math.min(from + BATCH, some.size()))));
		}
		clinics.stream().filter(this::hasTooFew).forEach(this::learn);
	}

	private List<ClinicId> clinics(List<UUID> some) {
		return this.courses.select("distinct clinic_id",
				new Search().that("id = any (?)", new SqlArrayValue("uuid", some.toArray())), "clinic_id",
				(row, number) -> new ClinicId(row.getObject("clinic_id", UUID.class)));
	}

	private boolean hasTooFew(ClinicId clinic) {
		return this.table.find(clinic).experience().courses() < fewest(clinic);
	}

	private void learn(ClinicId clinic) {
		try {
			LearnedExperience learned = new LearnedExperience(this.learner.learn(clinic), this.clock.instant());
			this.table.save(clinic, learned);
			this.known.put(clinic, learned);
		}
		finally {
			this.waiting.remove(clinic);
		}
	}

	private LearnedExperience load(ClinicId clinic) {
		try {
			return this.table.find(clinic);
		}
		catch (DataAccessException ex) {
			log.warn("What the courses of clinic {} have taught could not be read", clinic, ex);
			return LearnedExperience.NONE;
		}
	}

	private int fewest(ClinicId clinic) {
		return this.clinics.of(clinic).policy().forecastOwnCourses();
	}

	@Override
	public void destroy() {
		this.thread.shutdownNow();
	}

}
