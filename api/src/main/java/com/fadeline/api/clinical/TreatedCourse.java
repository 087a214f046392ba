package com.fadeline.api.clinical;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.policy.Policy;

/**
 * Value object of a course, as far as the intervals between its sittings need it.
 *
 * @param bodySite null if not known
 * @param zones the zones of the course; empty if it lists none
 * @param done treatments in it and before it, as far as days and zones are known
 */
public record TreatedCourse(CourseId courseId, @Nullable BodySite bodySite, List<String> zones, Assessment assessment,
		List<TreatedZones> done) {

	public TreatedCourse {
		zones = Lists.copy(zones);
		done = Lists.copy(done);
	}

	boolean is(TreatedCourse other) {
		return this.courseId.equals(other.courseId);
	}

	/** Returns the site of one of its zones; null if not known. */
	@Nullable BodySite site(String zone) {
		return Zones.site(zone, this.bodySite);
	}

	/** Returns the sites of some of its zones; its own for none. */
	Set<@Nullable BodySite> sites(List<String> some) {
		Set<@Nullable BodySite> sites = new HashSet<>();
		some.forEach((zone) -> sites.add(site(zone)));
		if (some.isEmpty()) {
			sites.add(this.bodySite);
		}
		return sites;
	}

	/**
	 * Returns the days between two sittings of that method at these sites; fewer are a
	 * breach.
	 */
	int floorDays(Method method, Set<@Nullable BodySite> sites, Policy.Intervals policy) {
		return longest(method, sites, policy, Policy.Interval::floorDays);
	}

	/**
	 * Returns the days between two sittings of that method at these sites; fewer are a
	 * caution.
	 */
	int recommendedDays(Method method, Set<@Nullable BodySite> sites, Policy.Intervals policy) {
		return longest(method, sites, policy, (interval) -> interval.recommendedDays(this.assessment.phototype()));
	}

	private int longest(Method method, Set<@Nullable BodySite> sites, Policy.Intervals policy,
			ToIntFunction<Policy.Interval> days) {
		int longest = 0;
		for (@Nullable
		BodySite site : sites) {
			longest = Math.max(longest, days.applyAsInt(policy.of(method, site, this.assessment)));
		}
		return longest;
	}

}
