package io.resultflow.documents.render.merge;

/** These documents must be rendered one by one. The message is the obstacle's name alone. */
public final class Unmergeable extends Exception {
    private final Obstacle obstacle;

    Unmergeable(Obstacle obstacle) {
        super(obstacle.name());
        this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
        return obstacle;
    }
}
