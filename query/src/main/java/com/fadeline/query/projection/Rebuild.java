package com.fadeline.query.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Rebuild of read models from all events of the store while they are read and written:
 * fills copies, stops the processors for the last few events, then swaps the copies in
 * and moves the processors' tokens to the last event read, in one transaction. Events
 * that cannot be folded become dead letters, as with the processors. If anything else
 * fails before that, the read models stay as they were. One rebuild runs at a time.
 */
@Component
public class Rebuild {

	private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

	private static final int DAMAGES_LOGGED = 10;

	private final Map<String, Projection> projections = new TreeMap<>();

	private final EventLog events;

	private final Processors processors;

	private final CopySchema schema;

	private final ReadModelTables tables;

	private final TransactionOperations transactions;

	private final JdbcOperations jdbc;

	Rebuild(List<Projection> projections, EventLog events, Processors processors, JdbcOperations jdbc,
			ReadModelTables tables, TransactionOperations transactions) {
		projections.forEach((projection) -> this.projections.put(projection.readModel().name(), projection));
		this.events = events;
		this.processors = processors;
		this.schema = new CopySchema(jdbc);
		this.tables = tables;
		this.transactions = transactions;
		this.jdbc = jdbc;
	}

	/** Returns the names of all read models. */
	public Set<String> names() {
		return Set.copyOf(this.projections.keySet());
	}

	/** Rebuilds read models, without progress reports. */
	public Result rebuild(Collection<String> names) {
		return rebuild(names, (position) -> {
		});
	}

	/**
	 * Rebuilds read models, and with them those whose tables are lost.
	 * @param reached receives how many events are read, from time to time
	 * @throws RebuildException if a name is of no read model, or too many events could
	 * not be folded
	 */
	public synchronized Result rebuild(Collection<String> names, LongConsumer reached) {
		Set<Projection> chosen = new LinkedHashSet<>();
		names.forEach((name) -> chosen.add(projection(name)));
		long started = System.nanoTime();
		this.schema.create();
		try {
			chosen.addAll(restored());
			return rebuild(chosen, reached, started);
		}
		finally {
			this.schema.drop();
		}
	}

	/** Creates lost tables again, and returns their projections. */
	private List<Projection> restored() {
		Set<String> missing = this.tables.missing();
		if (missing.isEmpty()) {
			return List.of();
		}
		this.transactions.executeWithoutResult((transaction) -> this.schema.restore(this.tables.making()));
		this.tables.restored();
		log.warn("{} had been lost. They are made again", String.join(", ", missing));
		return this.projections.values()
			.stream()
			.filter((projection) -> projection.readModel()
				.table()
				.names()
				.stream()
				.anyMatch((table) -> missing.contains(Table.SCHEMA + "." + table)))
			.toList();
	}

	private Result rebuild(Collection<Projection> chosen, LongConsumer reached, long started) {
		try (Filling filling = new Filling(chosen.stream().map(this::copy).toList(), this.events, reached)) {
			filling.fill();
			swap(filling);
			Result result = new Result(filling.count(), filling.setAside(),
					Duration.ofNanos(System.nanoTime() - started));
			log.info("Rebuilt {} from {} events in {} ms, {} of them set aside",
					filling.copies().stream().map(Copy::name).collect(Collectors.joining(", ")), result.events(),
					result.duration().toMillis(), result.setAside());
			filling.copies().forEach(Rebuild::logDamages);
			return result;
		}
	}

	private static void logDamages(Copy<?, ?> copy) {
		List<String> damages = copy.damages();
		if (!damages.isEmpty()) {
			log.warn("{} lacks what {} of its records came to since an event that could not be folded: {}", copy.name(),
					damages.size(), damages.stream().limit(DAMAGES_LOGGED).collect(Collectors.joining(", ")));
		}
	}

	private Projection projection(String name) {
		Projection projection = this.projections.get(name);
		if (projection == null) {
			throw new RebuildException("There is no read model '%s'; there are %s".formatted(name,
					String.join(", ", this.projections.keySet())));
		}
		return projection;
	}

	private Copy<?, ?> copy(Projection projection) {
		projection.readModel().table().names().forEach(this.schema::copy);
		return new Copy<>(projection.readModel(), CopySchema.COPIES, this.events, this::write);
	}

	/** Writes rows of copies; only the swap has to wait until all is on disk. */
	private void write(Runnable rows) {
		this.transactions.executeWithoutResult((transaction) -> {
			this.jdbc.execute("set local synchronous_commit = off");
			rows.run();
		});
	}

	private void swap(Filling filling) {
		List<String> names = filling.copies().stream().map(Copy::name).toList();
		this.processors.whileResting(names, () -> {
			filling.catchUp();
			this.transactions.executeWithoutResult((transaction) -> {
				filling.copies().forEach((copy) -> copy.tables().forEach(this.schema::swap));
				names.forEach((name) -> this.processors.advance(name, filling.position()));
				filling.copies().forEach((copy) -> this.processors.setAside(copy.name(), copy.setAside()));
			});
		});
	}

	/**
	 * Value object of the result of a rebuild.
	 *
	 * @param events number of events read
	 * @param setAside number of those that became dead letters, of all read models
	 * together
	 */
	public record Result(long events, long setAside, Duration duration) {
	}

}
