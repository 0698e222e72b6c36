declare module "*/generated/runtime.mjs" {
  export interface Engine {
    handle(event: string): string;
    resource(path: string): string;
    trap(depth: number): number;
  }
  export function load(url: string): Promise<{ exports: Engine }>;
}
