package com.fadeline.api.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;

/**
 * Read model of the answers to what those ask who run a clinic, of the treated courses
 * that were opened in the period.
 *
 * @param fewest courses of a group from which on its figure is told
 * @param courses treated courses
 * @param devices by phototype, those that were treated by a device
 * @param operators those who treated some course last, most courses first
 * @param stopping those of all operators together
 * @param micropigmentation courses of carbon scalp micropigmentation
 */
public record Insights(ReportScope scope, int fewest, long courses, List<OfPhototype> devices, List<Stopping> operators,
		DropoutShare stopping, ToTarget micropigmentation) {

	public Insights {
		devices = List.copyOf(devices);
		operators = List.copyOf(operators);
	}

	/**
	 * Read model of the devices that treated one phototype.
	 *
	 * @param clear whether the first removes more than the second, beyond chance
	 * @param devices the one that removes most first, those of too few courses last
	 */
	public record OfPhototype(Phototype phototype, boolean clear, List<Removal> devices) {

		public OfPhototype {
			devices = List.copyOf(devices);
		}

	}

	/**
	 * Read model of the removal by one device.
	 *
	 * @param courses courses of which its removal is known
	 * @param againstExpected removal divided by that expected from the estimates; null if
	 * the courses are too few
	 * @param low lower end of its 95 % interval
	 * @param high upper end of it
	 */
	public record Removal(DeviceId deviceId, long courses, @Nullable Double againstExpected, @Nullable Double low,
			@Nullable Double high) {
	}

	/**
	 * Read model of the clients of one operator, who treated them last.
	 *
	 * @param more whether its share is above that of all by far more than chance explains
	 */
	public record Stopping(OperatorId operatorId, DropoutShare stopped, boolean more) {
	}

	/**
	 * Read model of how many clients stopped coming.
	 *
	 * @param courses courses of them
	 * @param stopped those that were discontinued, or have not been seen for long
	 * @param rate share of them; null if the courses are too few
	 * @param low lower end of its 95 % interval (Wilson)
	 * @param high upper end of it
	 */
	public record DropoutShare(long courses, long stopped, @Nullable Double rate, @Nullable Double low,
			@Nullable Double high) {
	}

	/**
	 * Read model of the sittings until half of the courses are at their target
	 * (Kaplan-Meier).
	 *
	 * @param courses courses of the kind, without sittings elsewhere
	 * @param reached those that are at their target
	 * @param median number of sittings; null if the courses are too few, or fewer than
	 * half have come so far
	 * @param low lower end of its 95 % interval; null likewise
	 * @param high upper end of it; null if it is not known yet
	 * @param estimated mean of the likely sittings that were estimated at their opening;
	 * null without courses
	 */
	public record ToTarget(long courses, long reached, @Nullable Integer median, @Nullable Integer low,
			@Nullable Integer high, @Nullable Double estimated) {
	}

}
