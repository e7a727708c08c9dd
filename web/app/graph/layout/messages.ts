/** What the page and the worker that lays out a drawing say to each other. Nodes are known by their index. */
export interface LayoutRequest {
  /** x and y of each node. */
  readonly places: Float32Array;
  /** Radius of each node, in pixels of a drawing of usual size. */
  readonly sizes: Float32Array;
  /** 1: this node does not move. */
  readonly fixed: Uint8Array;
  /** Source and target of each line. */
  readonly lines: Uint32Array;
  /** Width by height of what it is laid out for. */
  readonly aspect: number;
  /** Whether most nodes have a good place already. */
  readonly isGrowing: boolean;
}

export interface LayoutAnswer {
  readonly places: Float32Array;
  readonly isDone: boolean;
}
