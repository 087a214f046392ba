package com.fadeline.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fadeline.api.course.FadingCommand.LogFading;
import com.fadeline.api.course.FadingCommand.RetractFading;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.id.FadingId;

/**
 * Generator of the readings of the fading in one course; now and then one is mistyped.
 */
final class ReadingGenerator {

	private static final double MISTYPED = 0.015;

	/**
	 * Gain over two sittings below which the fading is at a plateau, in percent points.
	 */
	private static final double STAND = 5;

	private static final double GONE = 100;

	private final Setting setting;

	private final Ink ink;

	private final List<Double> bySpecialist = new ArrayList<>();

	private int count;

	ReadingGenerator(Setting setting, Ink ink) {
		this.setting = setting;
		this.ink = ink;
	}

	/** Returns the specialist's last reading, in percent. */
	double latest() {
		return this.bySpecialist.isEmpty() ? 0 : this.bySpecialist.getLast();
	}

	boolean isPlateau() {
		int seen = this.bySpecialist.size();
		return seen > 2 && latest() - this.bySpecialist.get(seen - 3) < STAND;
	}

	void bySpecialist(Instant at) {
		this.bySpecialist
			.add(observe(at, Observer.SPECIALIST, this.setting.dice().chance(0.6) ? Scale.PHOTO : Scale.VISUAL));
	}

	void byClientPerhaps(Instant at) {
		if (this.setting.dice().chance(0.3) && this.setting.reaches(at)) {
			observe(at, Observer.CLIENT, Scale.VISUAL);
		}
	}

	/** Reads once more, since fading goes on for months after a sitting (DOMAIN.md). */
	void afterTheEndPerhaps(Instant at) {
		if (this.setting.dice().chance(0.4) && this.setting.reaches(at)) {
			log(at, Math.min(GONE, latest() + this.setting.dice().between(0, 4)), Observer.SPECIALIST, Scale.PHOTO);
		}
	}

	private double observe(Instant at, Observer observer, Scale scale) {
		double percent = this.ink.observed(scale);
		if (this.setting.dice().chance(MISTYPED)) {
			FadingId wrong = log(at.minus(Duration.ofMinutes(5)), 100 - percent, observer, scale);
			this.setting.write(at.minus(Duration.ofMinutes(2)),
					new RetractFading(this.setting.course(), wrong, "Entered what is left instead of what is gone"));
		}
		log(at, percent, observer, scale);
		return percent;
	}

	private FadingId log(Instant at, double percent, Observer observer, Scale scale) {
		FadingId id = new FadingId(this.setting.id("fading", ++this.count));
		this.setting.write(at,
				new LogFading(this.setting.course(), new Fading(id, at, percent, null, observer, scale, null)));
		return id;
	}

}
